import type { RichText } from '../blocks/model'
import { isMark } from './chapter/prepare'
import type { Chapter, ChapterBlock, InnerLink } from './chapter/model'

/** Blocks of the book by what leads to them. */
class Places {
  private readonly byPath: ReadonlyMap<string, Chapter>

  constructor(chapters: readonly Chapter[]) {
    this.byPath = new Map(chapters.map((chapter) => [chapter.path, chapter]))
  }

  /** Null for a link to nowhere, or to a file as a whole. */
  target({ path, fragment }: InnerLink): { chapter: Chapter; index: number } | null {
    const chapter = fragment ? this.byPath.get(path) : undefined
    const index = chapter?.places.get(fragment)
    return chapter && index !== undefined && index < chapter.blocks.length ? { chapter, index } : null
  }
}

const linksByBlock = (chapter: Chapter): Map<number, InnerLink[]> =>
  Map.groupBy(chapter.links, ({ block }) => block)

const core = (label: string): string => label.replace(/[\s[\]().:]+/g, '')

const beginsWith = (text: string, label: string): boolean => {
  const rest = text.replace(/^[\s[(]+/, '')
  return rest.startsWith(label) && !/^[\p{L}\p{N}]/u.test(rest.slice(label.length))
}

const shifted = ({ text, marks }: RichText, by: string): RichText => ({
  text: by + text,
  marks: marks.map((mark) => ({ ...mark, start: mark.start + by.length, end: mark.end + by.length })),
})

/** A note is shown with its mark, also where the page leaves that to a list or to a window that pops up. */
const withMark = (note: ChapterBlock, label: string): void => {
  const { block } = note
  if (block.type === 'listItem') {
    block.type = 'paragraph'
    block.level = null
    delete block.number
  }
  if (label && !beginsWith(block.text, core(label))) Object.assign(block, shifted(block, `${label} `))
}

/**
 * Finds the notes that nothing but links tells: a mark in the text leads to a block that leads back, by its own mark at its start
 * or by a sign for the way back. Gives every note its mark and the block that it belongs to. Changes the blocks.
 */
export const findNotes = (chapters: readonly Chapter[]): void => {
  const places = new Places(chapters)
  const byBlock = new Map(chapters.map((chapter) => [chapter, linksByBlock(chapter)]))
  const done = new Set<ChapterBlock>()
  for (const chapter of chapters)
    for (const link of chapter.links) {
      if (link.leads || link.back || !(link.isReference || isMark(link.text))) continue
      const found = places.target(link)
      const mentioned = chapter.blocks[link.block]
      const note = found?.chapter.blocks[found.index]
      if (!found || !note || !mentioned || note === mentioned || done.has(note)) continue
      const leadsBack = (one: InnerLink): boolean => {
        const target = (one.leads || one.back) && places.target(one)
        return target ? target.chapter.blocks[target.index] === mentioned : false
      }
      const stated = note.block.role === 'footnote'
      const all = together(found.chapter, found.index)
      const linksThere = all.flatMap((_, i) => byBlock.get(found.chapter)?.get(found.index + i) ?? [])
      const known = stated || (note.block.type !== 'heading' && linksThere.some(leadsBack))
      if (!known) continue
      done.add(note)
      withMark(note, link.text)
      for (const one of all) {
        one.mentionedBy = mentioned
        if (one.block.role === 'body') one.block.role = 'footnote'
      }
    }
  for (const chapter of chapters) noteHeadings(chapter.blocks)
}

/** The blocks of one note. */
const together = ({ blocks }: Chapter, index: number): ChapterBlock[] => {
  const group = blocks[index]?.group ?? null
  let end = index + 1
  while (group !== null && blocks[end]?.group === group) end++
  return blocks.slice(index, end)
}

/** A heading with nothing but notes under it is theirs, and one with nothing but such headings too. */
const noteHeadings = (blocks: readonly ChapterBlock[]): void => {
  let [notes, others] = [false, false]
  for (const { block } of [...blocks].reverse()) {
    if (block.type === 'heading' && block.role === 'body') {
      if (notes && !others) block.role = 'footnote'
      else [notes, others] = [false, false]
    } else if (block.role === 'footnote') notes = true
    else others = true
  }
}
