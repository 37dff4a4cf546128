import type { Annotation } from '#shared/domain/annotation'
import type { Quotation } from '#shared/domain/quotation'
import type { Revision } from '#shared/domain/revision'
import type { NoteRow } from '../../../db'
import { matchSelectors, type Match, type Standing, type TextRange } from '../../../anchoring'
import type { Placed } from './blocks'
import { spanOfMark, type Span } from './inline'

/** An annotation at the place where its words stand in the revision that is shown. */
export interface PlacedAnnotation extends TextRange {
  annotation: Annotation
  standing: Standing
}

/** A revision never changes; what an annotation is tied to changes only with its own revision and place. */
const matches = new WeakMap<Revision, Map<string, Match>>()

function matchIn(revision: Revision, { id, revisionId, selectors }: Annotation): Match {
  const { start, end } = selectors.position
  const key = `${id} ${revisionId} ${start} ${end}`
  const known = matches.get(revision) ?? new Map<string, Match>()
  matches.set(revision, known)
  const match = known.get(key) ?? matchSelectors(revision.text, selectors)
  known.set(key, match)
  return match
}

/** Those with a certain place, first come first; a changed, ambiguous or lost one is never drawn as if it were one. */
export function placeAnnotations(
  revision: Revision,
  annotations: readonly Annotation[],
): { placed: PlacedAnnotation[]; adrift: Annotation[] } {
  const placed: PlacedAnnotation[] = []
  const adrift: Annotation[] = []
  for (const annotation of annotations) {
    const match = matchIn(revision, annotation)
    if (match.range && match.standing !== 'changed')
      placed.push({ annotation, standing: match.standing, ...match.range })
    else adrift.push(annotation)
  }
  return { placed: placed.sort((a, b) => a.start - b.start || b.end - a.end), adrift }
}

/** Words that somebody said, as they were said: what is gone to and named beside the text. Indirect speech is only the article's own words. */
export const isMarked = ({ kind }: Quotation): boolean => kind !== 'indirect'

/** What is drawn on and beside one passage. */
export interface Decoration {
  annotations: PlacedAnnotation[]
  /** Annotations that begin here and are pinned, with the notes. */
  pins: { annotationId: string; notes: NoteRow[] }[]
  /** Annotations that begin here and have a comment. */
  comments: PlacedAnnotation[]
}

const NOTHING: Decoration = { annotations: [], pins: [], comments: [] }

/** By the passage's place in reading order; passages without anything are absent. */
export function decorate(
  items: readonly Placed[],
  placed: readonly PlacedAnnotation[],
  notesUsing: ReadonlyMap<string, NoteRow[]>,
): ReadonlyMap<number, Decoration> {
  const found = new Map<number, Decoration>()
  if (placed.length === 0) return found
  for (const { passage, index } of items) {
    const annotations = placed.filter(({ start, end }) => start < passage.end && end > passage.start)
    if (annotations.length === 0) continue
    const begun = annotations.filter(({ start }) => start >= passage.start)
    found.set(index, {
      annotations,
      pins: begun.flatMap(({ annotation: { id } }) => {
        const notes = notesUsing.get(id) ?? []
        return notes.length > 0 ? [{ annotationId: id, notes }] : []
      }),
      comments: begun.filter(({ annotation }) => annotation.comment !== ''),
    })
  }
  return found
}

export const decorationOf = (decorations: ReadonlyMap<number, Decoration>, index: number): Decoration =>
  decorations.get(index) ?? NOTHING

/** Formatting and quotations of every passage. */
export function fixedSpans(
  quotations: readonly Quotation[],
  items: readonly Placed[],
): ReadonlyMap<number, Span[]> {
  const spans = new Map(items.map(({ passage, index }) => [index, passage.marks.map(spanOfMark)]))
  const byStart = [...items].sort((a, b) => a.passage.start - b.passage.start)
  let from = 0
  quotations.forEach((quotation, quotationIndex) => {
    const { start, end, speaker } = quotation
    const reported = !isMarked(quotation)
    while (from > 0 && (byStart[from]?.passage.start ?? 0) > start) from -= 1
    while (from < byStart.length && (byStart[from]?.passage.end ?? 0) <= start) from += 1
    for (let at = from; at < byStart.length; at++) {
      const item = byStart[at]
      if (!item || item.passage.start >= end) break
      spans
        .get(item.index)
        ?.push({ start, end, layer: { kind: 'quotation', index: quotationIndex, speaker, reported } })
    }
  })
  return spans
}
