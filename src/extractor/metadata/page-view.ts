import type { RawBlock } from '../html/flatten/raw-block'
import type { PageEvidence } from './evidence'

/** A block of the page as far as metadata need it. */
export interface PageLine {
  text: string
  /** Of a heading, 1 to 6; 0 for anything else. */
  level: number
}

/** What is weighed: what a page says about itself, and what it shows. */
export interface PageView {
  evidence: PageEvidence
  lines: PageLine[]
  /** BCP 47, as the page states it. */
  language: string | null
}

export const pageView = (
  evidence: PageEvidence,
  blocks: readonly RawBlock[],
  language: string | null,
): PageView => ({
  evidence,
  language,
  lines: blocks.map(({ block }) => ({
    text: block.text,
    level: block.type === 'heading' ? (block.level ?? 6) : 0,
  })),
})
