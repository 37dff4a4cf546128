import type { FieldEvidence, Metadata, MetadataEvidence, MetadataField } from './metadata'

/** What one source of an article says of it. */
export interface Said {
  metadata: Metadata
  evidence?: MetadataEvidence | undefined
}

/** For a value of which nothing tells where it was found. */
const UNTOLD = 0.4

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** `2025-04-12` says what `2025-04` says, and more. */
const isMoreExact = (value: unknown, than: unknown): boolean =>
  typeof value === 'string' &&
  typeof than === 'string' &&
  /^\d{4}(?:-\d\d)?$/.test(than) &&
  value.startsWith(`${than}-`)

const DATES: readonly string[] = ['published', 'modified'] satisfies MetadataField[]

interface Candidate {
  value: unknown
  found: FieldEvidence | undefined
}

const sureness = ({ found }: Candidate): number => found?.certainty ?? UNTOLD

/** The surest value; of several as sure ones the first source's; a more exact date that agrees with it before it. */
function best(field: string, candidates: readonly Candidate[]): Candidate | null {
  const [first, ...others] = candidates.filter(({ value }) => !isEmpty(value))
  if (!first) return null
  const surest = others.reduce((one, next) => (sureness(next) > sureness(one) ? next : one), first)
  if (!DATES.includes(field)) return surest
  return candidates.reduce((one, next) => (isMoreExact(next.value, one.value) ? next : one), surest)
}

/**
 * What several sources of one article say of it together, field by field, with where that was found. An empty field is never preferred,
 * however sure its source is of others.
 */
export function merged(sources: readonly [Said, ...Said[]]): {
  metadata: Metadata
  evidence: MetadataEvidence
} {
  const metadata: Record<string, unknown> = { ...sources[0].metadata }
  const evidence: MetadataEvidence = {}
  for (const field of new Set(sources.flatMap((source) => Object.keys(source.metadata)))) {
    const name = field as MetadataField
    const chosen = best(
      field,
      sources.map((source) => ({ value: source.metadata[name], found: source.evidence?.[name] })),
    )
    if (!chosen) continue
    metadata[field] = chosen.value
    if (chosen.found) evidence[name] = chosen.found
  }
  // Every value was taken from the same field of a `Metadata`.
  return { metadata: metadata as unknown as Metadata, evidence }
}
