import { isDateLine } from '../../metadata/date-line'
import { NAME_GROUPS, type NameGroup } from './name-groups'
import type { Candidate } from './page'
import { hasPhrase, type Phrase } from './phrases'

/** When what a block says and what its place is called agree, it is no part of the article whatever else speaks for it. */
const AGREEMENTS: readonly [NameGroup, Phrase][] = [
  ['newsletter', 'newsletter'],
  ['share', 'share'],
  ['related', 'related'],
  ['consent', 'cookies'],
  ['footer', 'copyright'],
]

const isNamed = (one: Candidate, group: NameGroup): boolean =>
  ((one.node.nearNames | one.node.farNames) & (1 << NAME_GROUPS.indexOf(group))) !== 0

const isFactLine = (one: Candidate): boolean =>
  isDateLine(one.text) ||
  (one.words <= 8 && (hasPhrase(one.phrases, 'byline') || hasPhrase(one.phrases, 'readingTime')))

/** Blocks that are certainly no body: debris by name and words, and the lines of date and author before the first prose. */
export const isNever = (one: Candidate, beforeProse: boolean): boolean =>
  AGREEMENTS.some(
    ([group, phrase]) => isNamed(one, group) && hasPhrase(one.phrases, phrase) && one.words < 60,
  ) ||
  (beforeProse && one.raw.block.type !== 'heading' && isFactLine(one))
