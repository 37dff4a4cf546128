/** Where an element stands among all nodes of a document, counted in reading order. */
export interface Span {
  start: number
  /** After everything inside it. */
  end: number
  /** Of the first words or picture inside it, or `start` where there are none. */
  content: number
}

export type Order = ReadonlyMap<Element, Span>

/** Numbers the elements of a document in one walk without recursion. */
export const orderOf = (root: Element): Order => {
  const order = new Map<Element, Span>()
  const open: { span: Span; filled: boolean }[] = []
  let count = 0

  const fill = (): void => {
    for (let i = open.length - 1; i >= 0; i--) {
      const one = open[i]
      if (!one || one.filled) return
      one.span.content = count
      one.filled = true
    }
  }
  const enter = (element: Element): void => {
    const span = { start: count, end: count, content: count }
    order.set(element, span)
    open.push({ span, filled: false })
    if (element.tagName === 'IMG') fill()
  }
  const leave = (): void => {
    const one = open.pop()
    if (one) one.span.end = count
  }

  enter(root)
  let node: Node | null = root.firstChild
  while (node || open.length > 1) {
    if (!node) break
    count++
    if (node.nodeType === 3 && /\S/.test(node.nodeValue ?? '')) fill()
    if (node.nodeType === 1) {
      enter(node as Element)
      if (node.firstChild) {
        node = node.firstChild
        continue
      }
      leave()
    }
    let at: Node = node
    while (!at.nextSibling && at.parentNode && at.parentNode !== root) {
      at = at.parentNode
      leave()
    }
    node = at.nextSibling
  }
  while (open.length) leave()
  return order
}
