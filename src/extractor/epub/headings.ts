import { heading, plain, type Block, type RichText } from '../blocks/model'
import type { Chapter, ChapterBlock } from './chapter/model'
import type { NavEntry } from './navigation/model'

/** A line of the table of contents with the block at which its part of the book begins. */
export interface Placed {
  entry: NavEntry
  /** Its heading. */
  start: ChapterBlock
}

/** The book in one row. */
export interface Laid {
  blocks: ChapterBlock[]
  placed: Placed[]
}

/** So far from where a line of the table leads its heading may stand. */
const REACH = 8
const PROSE = 25

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

const isProse = ({ text }: Block): boolean => text.split(/\s+/).length >= PROSE

const joined = (blocks: readonly Block[]): RichText => {
  let text = ''
  const marks = blocks.flatMap((block) => {
    if (text) text += ' '
    const at = text.length
    text += block.text
    return block.marks.map((mark) => ({ ...mark, start: mark.start + at, end: mark.end + at }))
  })
  return { text, marks }
}

/** One file with the lines of the table that lead into it. */
class File {
  readonly blocks: ChapterBlock[]
  /** The levels that headings had in the file. */
  private readonly levels = new Map<ChapterBlock, number>()
  private readonly taken = new Set<ChapterBlock>()

  constructor(
    readonly chapter: Chapter,
    private readonly entries: readonly NavEntry[],
  ) {
    this.blocks = [...chapter.blocks]
    for (const one of this.blocks)
      if (one.block.type === 'heading') this.levels.set(one, one.block.level ?? 1)
  }

  /** Finds or makes the heading of every line. */
  place(): Placed[] {
    const at = this.entries.map((entry) => {
      const index = entry.fragment ? this.chapter.places.get(entry.fragment) : 0
      return { entry, from: index === undefined ? undefined : this.chapter.blocks[index] }
    })
    const placed: Placed[] = []
    at.forEach(({ entry, from }, i) => {
      if (entry.fragment && !from) return
      const next = at[i + 1]
      const start = this.headingOf(entry.label, from, next?.from, next?.entry.label)
      start.block.level = Math.min(6, entry.depth)
      this.taken.add(start)
      placed.push({ entry, start })
    })
    return placed
  }

  private headingOf(
    label: string,
    from: ChapterBlock | undefined,
    until: ChapterBlock | undefined,
    nextLabel = '',
  ): ChapterBlock {
    const first = from ? Math.max(0, this.blocks.indexOf(from)) : 0
    // A line of the table whose heading was put before this place has it behind itself.
    const begin = this.afterTaken(first)
    const end = until && until !== from ? this.blocks.indexOf(until) : Infinity
    const near = this.near(begin, end)
    const wanted = bare(label)
    return (
      this.ownHeading(near, wanted, until === from ? bare(nextLabel) : '') ??
      this.ownWords(near, wanted) ??
      this.insert(begin, label)
    )
  }

  private afterTaken(first: number): number {
    let index = first
    while (index < this.blocks.length && this.taken.has(this.blocks[index] as ChapterBlock)) index++
    return index
  }

  /** The blocks where a heading may stand: up to the first prose. */
  private near(begin: number, end: number): ChapterBlock[] {
    const near: ChapterBlock[] = []
    for (const one of this.blocks.slice(begin, Math.min(end, begin + REACH))) {
      if (one.block.role === 'caption') continue
      if ((one.block.type !== 'heading' && one.block.role !== 'body') || isProse(one.block)) break
      if (this.taken.has(one)) break
      near.push(one)
    }
    return near
  }

  /** The heading that the text has there; one set in several lines is one. */
  private ownHeading(near: readonly ChapterBlock[], wanted: string, next: string): ChapterBlock | null {
    const index = near.findIndex(({ block }) => block.type === 'heading')
    const found = near[index]
    if (!found) return null
    const own = bare(found.block.text)
    if (next && own === next && own !== wanted) return null
    let run = [found]
    for (const one of near.slice(index + 1)) {
      const longer = [...run, one]
      if (
        one.block.type !== 'heading' ||
        !wanted.startsWith(bare(longer.map(({ block }) => block.text).join('')))
      )
        break
      run = longer
    }
    return this.merge(run)
  }

  /** Words above the text that are set as paragraphs and together are the line of the table. */
  private ownWords(near: readonly ChapterBlock[], wanted: string): ChapterBlock | null {
    for (let length = 1; length <= Math.min(4, near.length); length++) {
      const run = near.slice(0, length)
      const words = bare(run.map(({ block }) => block.text).join(''))
      if (words && words === wanted) return this.merge(run)
      if (!wanted.startsWith(words)) return null
    }
    return null
  }

  private merge(run: readonly ChapterBlock[]): ChapterBlock {
    const [first, ...more] = run as [ChapterBlock, ...ChapterBlock[]]
    const { page, role } = first.block
    const level = this.levels.get(first) ?? 0
    first.block = {
      ...heading(1, joined(run.map(({ block }) => block))),
      role,
      ...(page === undefined ? {} : { page }),
    }
    this.levels.set(first, level)
    for (const one of more) {
      this.blocks.splice(this.blocks.indexOf(one), 1)
      this.levels.delete(one)
    }
    return first
  }

  private insert(index: number, label: string): ChapterBlock {
    const page = (this.blocks[index] ?? this.blocks.at(-1))?.block.page
    const block = { ...heading(1, plain(label)), ...(page === undefined ? {} : { page }) }
    const made: ChapterBlock = { block, group: null, mentionedBy: null }
    this.blocks.splice(index, 0, made)
    const least = Math.min(7, ...this.levels.values())
    this.levels.set(made, least - 1)
    return made
  }

  /** Headings that the table does not name stand below the one before them that it names. */
  level(before: Base | null): Base | null {
    let base = before
    const [first] = this.blocks
    for (const one of this.blocks) {
      const level = this.levels.get(one)
      if (level === undefined || one.block.type !== 'heading') continue
      if (this.taken.has(one)) base = { depth: one.block.level ?? 1, level }
      else if (base) {
        const opens = one === first && !this.entries.length && level <= base.level
        one.block.level = Math.min(6, opens ? base.depth : base.depth + Math.max(1, level - base.level))
      }
    }
    return base
  }
}

interface Base {
  depth: number
  level: number
}

/**
 * Lays the files of a book in one row, in which every line of the table of contents has a heading of its depth: the text’s own where
 * it has one, else the line itself. Changes the blocks.
 */
export const layOut = (chapters: readonly Chapter[], entries: readonly NavEntry[]): Laid => {
  const byPath = Map.groupBy(entries, ({ path }) => path)
  const blocks: ChapterBlock[] = []
  const placed: Placed[] = []
  let base: Base | null = null
  for (const chapter of chapters) {
    const file = new File(chapter, byPath.get(chapter.path) ?? [])
    placed.push(...file.place())
    base = file.level(base)
    blocks.push(...file.blocks)
  }
  return { blocks, placed }
}
