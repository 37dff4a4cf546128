import type { Draft } from '../draft'
import { splitDocument } from '../press/split'
import { finishOffice, type OfficeDocument } from './finish'

/** The articles of an office document: several where a press database exported it, else the one that it is. */
export const officeArticles = (document: OfficeDocument): Draft[] => {
  const blocks = [...document.blocks, ...document.notes].map(({ block }) => block)
  return splitDocument({ ...document, blocks }) ?? [finishOffice(document)]
}
