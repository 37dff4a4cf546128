import type { Block } from '../blocks/model'
import type { Draft } from '../draft'
import type { FlowBlock } from './flow'
import { readHead } from '../text/head'

const REACH = 24
const KICKER = 80

const isTitle = (block: Block): boolean => (block as Partial<FlowBlock>).kind === 'title'

/** The paragraphs and headings that a document begins with, up to its first list, table or note. */
const leading = (blocks: readonly Block[]): Block[] => {
  const end = blocks.findIndex(
    ({ type, role, text }) =>
      (type !== 'paragraph' && type !== 'heading') || role !== 'body' || text.includes('\n'),
  )
  return blocks.slice(0, Math.min(REACH, end < 0 ? blocks.length : end))
}

/**
 * Reads title, standfirst, byline and date where an article has them, above its text, and takes them out of the body. What is
 * found there is preferred to the document's properties.
 */
export const takeHead = (draft: Draft): Draft => {
  const { blocks, metadata, evidence } = draft
  const first = leading(blocks)
  const styled = first.findIndex(isTitle)
  // Above a title there may be a kicker, but no text.
  const starts = first.slice(0, Math.max(0, styled)).every(({ text }) => text.length < KICKER)
    ? Math.max(0, styled)
    : 0
  const lines = first.slice(starts).map(({ text }) => ({ text, gap: 1, indent: 0 }))
  if (!lines.length || blocks.length < 2) return draft
  const head = readHead(lines)
  const marked = first[starts]?.type === 'heading'
  // Without a heading, a first line is a title only where a byline or a date says that it is a head.
  const known = marked || head.authors.length > 0 || head.published !== null || head.title === metadata.title
  if (!head.title || !known) return draft
  const subtitle = head.subtitle
  const taken = Math.max(1, Math.min(head.length, bodyStart(first.slice(starts))))
  return {
    ...draft,
    metadata: {
      ...metadata,
      title: head.title,
      subtitle,
      authors: head.authors.length ? head.authors : metadata.authors,
      published: head.published ?? metadata.published,
      modified: head.modified,
    },
    evidence: {
      ...evidence,
      title: { origin: marked ? 'heading' : 'text head', certainty: marked ? 0.9 : 0.7 },
      ...(subtitle !== null && { subtitle: { origin: 'text head', certainty: 0.6 } }),
      ...(head.authors.length && { authors: { origin: 'byline', certainty: 0.8 } }),
      ...(head.published !== null && { published: { origin: 'text head', certainty: 0.8 } }),
      ...(head.modified !== null && { modified: { origin: 'text head', certainty: 0.8 } }),
    },
    blocks: blocks.slice(starts + taken),
  }
}

/** A second heading begins the body. */
const bodyStart = (blocks: readonly Block[]): number => {
  const next = blocks.findIndex(({ type }, i) => i > 0 && type === 'heading')
  return next < 0 ? blocks.length : next
}
