import type { ChapterBlock } from './chapter/model'
import type { Laid, Placed } from './headings'

/** One chapter of a book. */
export interface Piece {
  title: string
  /** How deep its heading stands in the book. */
  depth: number
  blocks: ChapterBlock[]
}

/** So many words make more of a page than the name of a part. */
const OWN_TEXT = 150
const PART = /^(?:part|book|section|teil|buch|partie|livre|parte|libro|deel|del|часть|книга)\b/i

const countWords = (blocks: readonly ChapterBlock[]): number =>
  blocks.reduce(
    (sum, { block }) =>
      sum + (block.role === 'body' && block.type !== 'heading' ? block.text.split(/\s+/).length : 0),
    0,
  )

/** A line of the table whose lines below it are in other files, and which has next to no text of its own, only gathers chapters. */
const isPart = (placed: readonly Placed[], index: number, own: readonly ChapterBlock[]): boolean => {
  const one = placed[index]
  const below = placed[index + 1]
  if (!one || !below || below.entry.depth <= one.entry.depth) return false
  if (PART.test(one.entry.label)) return true
  return below.entry.path !== one.entry.path && countWords(own) < OWN_TEXT
}

/** The lines of the table that begin a chapter: not those that gather chapters, nor those inside one. */
const beginnings = ({ blocks, placed }: Laid): Placed[] => {
  const at = new Map(blocks.map((block, index) => [block, index]))
  const found: Placed[] = []
  let inside = Infinity
  placed.forEach((one, i) => {
    if (one.entry.depth > inside) return
    const own = blocks.slice(at.get(one.start), at.get(placed[i + 1]?.start as ChapterBlock))
    inside = isPart(placed, i, own) ? Infinity : one.entry.depth
    found.push(one)
  })
  return found
}

/** Notes at the end of a book belong to the chapters that mention them. */
const withNotes = (pieces: readonly Piece[]): Piece[] => {
  const home = new Map(pieces.flatMap((piece) => piece.blocks.map((block) => [block, piece] as const)))
  const brought = new Map<Piece, ChapterBlock[]>()
  const own = pieces.map((piece) =>
    piece.blocks.filter((block) => {
      const other = block.mentionedBy && home.get(block.mentionedBy)
      if (!other || other === piece) return true
      brought.set(other, [...(brought.get(other) ?? []), block])
      return false
    }),
  )
  return pieces.map((piece, i) => ({
    ...piece,
    blocks: [...(own[i] ?? []), ...(brought.get(piece) ?? [])],
  }))
}

/** Cuts a book into its chapters; what stands before the first, and a book without table of contents, is cut at its files. */
export const cutIntoChapters = (laid: Laid, fileStarts: ReadonlySet<ChapterBlock>): Piece[] => {
  const begins = new Map(beginnings(laid).map(({ entry, start }) => [start, entry]))
  const pieces: Piece[] = []
  let named = false
  for (const block of laid.blocks) {
    const entry = begins.get(block)
    if (entry) pieces.push({ title: entry.label, depth: entry.depth, blocks: [] })
    else if (!pieces.length || (!named && fileStarts.has(block)))
      pieces.push({ title: '', depth: 1, blocks: [] })
    named ||= entry !== undefined
    pieces.at(-1)?.blocks.push(block)
  }
  return withNotes(pieces).filter(({ blocks }) => countWords(blocks) > 0)
}
