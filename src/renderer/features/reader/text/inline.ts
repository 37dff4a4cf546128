import type { HighlightColour } from '#shared/domain/annotation'
import type { Mark, MarkType } from '#shared/domain/passage'
import { countWhile } from '../../../anchoring'

/** What can lie on a stretch of text. */
type Layer =
  | { kind: 'mark'; mark: MarkType; href: string | null }
  /** `reported`: not the speaker’s words, but the article’s. */
  | { kind: 'quotation'; index: number; speaker: string | null; reported: boolean }
  | { kind: 'annotation'; id: string; colour: HighlightColour }

export interface Span {
  start: number
  end: number
  layer: Layer
}

/** A stretch of plain text, or a layer around other stretches. Offsets are UTF-16 code units into the revision's text. */
export type Inline =
  | { start: number; end: number; layer: null }
  | {
      start: number
      end: number
      layer: Layer
      /** Whether the layer itself begins and ends with this piece: a screen reader says so only there. */
      opens: boolean
      closes: boolean
      children: Inline[]
    }

/** Quotations lie inside the reported speech that holds them. Links are cut least, since every piece of one is a stop for the Tab key; highlights may overlap, so each is a layer. */
const ORDER: readonly MarkType[] = [
  'link',
  'bold',
  'italic',
  'strikethrough',
  'code',
  'superscript',
  'subscript',
]

export const spanOfMark = ({ type, start, end, href }: Mark): Span => ({
  start,
  end,
  layer: { kind: 'mark', mark: type, href: href ?? null },
})

function layersOf(spans: readonly Span[]): Span[][] {
  const rank = ({ layer }: Span) =>
    layer.kind === 'mark'
      ? ORDER.indexOf(layer.mark)
      : layer.kind === 'quotation'
        ? ORDER.length + (layer.reported ? 0 : 1)
        : null
  const shared = Array.from({ length: ORDER.length + 2 }, (): Span[] => [])
  const own: Span[][] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const at = rank(span)
    if (at === null) own.push([span])
    else shared[at]?.push(span)
  }
  return [...shared, ...own].filter((layer) => layer.length > 0)
}

function cut(from: number, to: number, layers: readonly Span[][], depth: number): Inline[] {
  const layer = layers[depth]
  if (from >= to) return []
  if (!layer) return [{ start: from, end: to, layer: null }]
  const pieces: Inline[] = []
  let at = from
  for (let next = countWhile(layer, ({ end }) => end <= from); next < layer.length; next++) {
    const span = layer[next]
    if (!span || span.start >= to) break
    const start = Math.max(span.start, at)
    const end = Math.min(span.end, to)
    if (start >= end) continue
    pieces.push(...cut(at, start, layers, depth + 1), {
      start,
      end,
      layer: span.layer,
      opens: start === span.start,
      closes: end === span.end,
      children: cut(start, end, layers, depth + 1),
    })
    at = end
  }
  return [...pieces, ...cut(at, to, layers, depth + 1)]
}

/** Turns spans that may overlap into a tree over `from` to `to`; all leaves together are exactly that stretch. */
export const inlinesOf = (from: number, to: number, spans: readonly Span[]): Inline[] =>
  cut(from, to, layersOf(spans.filter(({ start, end }) => start < to && end > from)), 0)
