/**
 * An element whose text content is, unit for unit, a slice of the revision's text; its `data-start` says where the slice begins.
 * Such elements are not nested, and nothing else in the tree belongs to the text.
 */
export const TEXT_BEARING = '[data-start]'

export const startOf = (element: Element): number => Number(element.getAttribute('data-start'))

export const textElements = (root: ParentNode): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(TEXT_BEARING),
]

/** How many of the elements, taken in order, fulfil the test; it must hold for a first stretch of them and for none after. */
export function countWhile<T>(items: readonly T[], test: (item: T) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && test(item)) low = middle + 1
    else high = middle
  }
  return low
}
