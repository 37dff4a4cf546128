const LEAST = 0.25
const MOST = 0.6

/**
 * From which likelihood on to keep blocks so that the expected F1, counted in words, is greatest: a page whose text is all
 * middling is better kept whole than dropped. Blocks are `[likelihood, words]`; the result stays between 0.25 and 0.6.
 * After Ye et al., Optimizing F-measure: a tale of two approaches (ICML 2012), by the ratio of expectations.
 */
export const bestThreshold = (blocks: readonly (readonly [likely: number, words: number])[]): number => {
  const sorted = blocks.toSorted((a, b) => b[0] - a[0])
  const expected = sorted.reduce((sum, [likely, words]) => sum + likely * words, 0)
  let right = 0
  let kept = 0
  let best = 0
  let threshold = MOST
  for (const [likely, words] of sorted) {
    right += likely * words
    kept += words
    const f1 = (2 * right) / (kept + expected)
    if (f1 > best) [best, threshold] = [f1, likely]
  }
  return Math.min(MOST, Math.max(LEAST, threshold))
}
