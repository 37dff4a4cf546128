const cache = new WeakMap<Element, string>()

/** An element's class attribute, or ''. The document builds it anew at every reading, so it is kept. */
export const classNames = (element: Element): string => {
  const known = cache.get(element)
  if (known !== undefined) return known
  const names = element.getAttribute('class') ?? ''
  cache.set(element, names)
  return names
}
