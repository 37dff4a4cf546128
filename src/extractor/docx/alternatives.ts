import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml/element'

/** Extensions whose content is read; what needs others has a fallback, mostly a picture of it. */
const UNDERSTOOD = /^(?:wps|wpg|wpc|wpi|wp14|w14|w15|w16\w*|a14|pic14)$/

const chosen = (element: XmlElement): XmlElement | null =>
  childrenOf(element).find(
    (one) =>
      one.name === 'mc:Choice' &&
      (attributeOf(one, 'Requires') ?? '').split(/\s+/).every((prefix) => UNDERSTOOD.test(prefix)),
  ) ?? childOf(element, 'mc:Fallback')

/** The children of an element, of `mc:AlternateContent` (part 3) only those of the alternative that is read. */
export const alternatives = (element: XmlElement): XmlElement[] => {
  const children = childrenOf(element)
  if (!children.some(({ name }) => name === 'mc:AlternateContent')) return children
  return children.flatMap((one) => {
    if (one.name !== 'mc:AlternateContent') return [one]
    const branch = chosen(one)
    return branch ? alternatives(branch) : []
  })
}
