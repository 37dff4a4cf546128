import { fieldOf } from '../mime/fields'
import { contentId, contentLocation, leavesOf, type Part } from '../mime/part'

/** A saved page: its own part, the other pages in it (frames), and where it came from. */
export interface PageArchive {
  page: Part
  frames: Part[]
  /** http or https, or null. */
  address: string | null
  /** What relative references are relative to; it may be a folder of the machine that saved the page. */
  base: string
}

const isPage = ({ type }: Part): boolean => /^(?:text\/html|application\/xhtml\+xml)$/.test(type.value)

const bare = (id: string): string => id.replace(/^<|>$/g, '').trim()

const multiparts = (part: Part): Part[] => [part, ...part.parts.flatMap(multiparts)]

/** The part that a multipart's `start` names, the page of the address that was saved, or the first page. */
const pageOf = (root: Part, saved: string): Part | undefined => {
  const leaves = leavesOf(root)
  const pages = leaves.filter(isPage)
  const starts = multiparts(root).flatMap(({ type }) => bare(type.parameters.get('start') ?? '') || [])
  const started = pages.find((part) => starts.includes(contentId(part)))
  return started ?? pages.find((part) => saved !== '' && contentLocation(part) === saved) ?? pages[0]
}

const web = (address: string): string | null => (/^https?:\/\/\S+$/i.test(address) ? address : null)

/** Finds the page in the parts of a web archive (MHTML, RFC 2557) as browsers and Word write it, or null. */
export const findPage = (root: Part): PageArchive | null => {
  const snapshot = fieldOf(root.fields, 'snapshot-content-location').replace(/\s+/g, '')
  const page = pageOf(root, snapshot)
  if (!page) return null
  const location = contentLocation(page) || contentLocation(root)
  return {
    page,
    frames: leavesOf(root).filter((part) => part !== page && isPage(part)),
    address: web(snapshot) ?? web(location),
    base: location || snapshot || fieldOf(root.fields, 'content-base'),
  }
}
