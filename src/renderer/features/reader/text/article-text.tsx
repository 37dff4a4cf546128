import { memo, useMemo, type RefObject } from 'react'
import type { Quotation } from '#shared/domain/quotation'
import type { Revision } from '#shared/domain/revision'
import { BlockView } from './block-view'
import { blocksOf, type Block, type NestedGroup, type Placed } from './blocks'
import { fixedSpans, isMarked, type Decoration } from './decorations'
import { PageContext, type Page } from './page-context'
import styles from './text.module.css'

const inGroup = ({ items }: NestedGroup): Placed[] =>
  items.flatMap(({ item, children }) => [item, ...children.flatMap(inGroup)])

const itemsOf = (block: Block): Placed[] => {
  if (block.kind === 'passage') return [block.item]
  return block.kind === 'list' ? inGroup(block.group) : block.items
}

/** All that can change on a block, so that one new highlight draws one block again and not the whole article. */
function looksOf(block: Block, decorations: ReadonlyMap<number, Decoration>): string {
  if (decorations.size === 0) return ''
  const drawn = itemsOf(block).flatMap(({ index }) => decorations.get(index) ?? [])
  if (drawn.length === 0) return ''
  return JSON.stringify(
    drawn.map(({ annotations, pins }) => [
      annotations.map(({ start, end, annotation: { id, colour, comment } }) => [
        start,
        end,
        id,
        colour,
        comment,
      ]),
      pins.map(({ annotationId, notes }) => [annotationId, ...notes.flatMap(({ id, title }) => [id, title])]),
    ]),
  )
}

interface TopProps {
  block: Block
  page: Page
  looks: string
}

/** A block of the page, left alone by layout and paint while it is far off screen. */
const Top = memo(
  function Top({ block, page }: TopProps) {
    return (
      <div className={styles['block']}>
        <PageContext value={page}>
          <BlockView block={block} />
        </PageContext>
      </div>
    )
  },
  (old, next) =>
    old.block === next.block &&
    old.looks === next.looks &&
    old.page.text === next.page.text &&
    old.page.spans === next.page.spans &&
    old.page.choose === next.page.choose &&
    old.page.openNote === next.page.openNote,
)

function speakersOf(
  quotations: readonly Quotation[],
  items: readonly Placed[],
): ReadonlyMap<number, string[]> {
  const byStart = [...items].sort((a, b) => a.passage.start - b.passage.start)
  const found = new Map<number, string[]>()
  let at = 0
  for (const { start, speaker } of quotations.filter(isMarked).sort((a, b) => a.start - b.start)) {
    while ((byStart[at + 1]?.passage.start ?? Infinity) <= start) at += 1
    const index = byStart[at]?.index
    if (speaker === null || index === undefined) continue
    const names = found.get(index) ?? []
    if (!names.includes(speaker)) found.set(index, [...names, speaker])
  }
  return found
}

/** The text of a revision, from its block model. `root` is set to the element that holds all text and nothing else. */
export const ArticleText = memo(function ArticleText({
  revision,
  quotations,
  items,
  decorations,
  openNote,
  choose,
  root,
}: {
  revision: Revision
  /** The revision's, their speakers corrected. */
  quotations: readonly Quotation[]
  items: readonly Placed[]
  decorations: ReadonlyMap<number, Decoration>
  openNote: (noteId: string) => void
  choose: (start: number, end: number) => void
  root: RefObject<HTMLDivElement | null>
}) {
  const blocks = useMemo(() => blocksOf(items), [items])
  const spans = useMemo(() => fixedSpans(quotations, items), [quotations, items])
  const speakers = useMemo(() => speakersOf(quotations, items), [quotations, items])
  const page: Page = { text: revision.text, spans, speakers, decorations, openNote, choose }
  return (
    <div ref={root} className={styles['page']}>
      {blocks.map((block) => (
        <Top key={itemsOf(block)[0]?.index} block={block} page={page} looks={looksOf(block, decorations)} />
      ))}
    </div>
  )
})
