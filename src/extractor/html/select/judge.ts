import { FIRST } from './features/first'
import { judged, SECOND } from './features/second'
import { viewOf, type Hints } from './features/view'
import { modelOf, type StoredModel } from './model'
import type { Page } from './page'
import stored from './trees.json'

const models = stored as unknown as { first: StoredModel; second: StoredModel }
const first = modelOf(models.first, FIRST)
const second = modelOf(models.second, SECOND)

/** How likely each block is the article's, 0 to 1: judged by itself and its place, then again knowing how the others were judged. */
export const judgeBlocks = (page: Page, hints: Hints): number[] => {
  const view = viewOf(page, hints)
  const count = page.candidates.length
  return second(judged(view, first(view, count)), count)
}
