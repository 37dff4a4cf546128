import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from '../xml/element'

const grouped = (text: string): string => (/^[\p{L}\p{N}.]*$/u.test(text) ? text : `(${text})`)

const part = (element: XmlElement, name: string): string => {
  const found = childOf(element, name)
  return found ? linear(found) : ''
}

/** A formula (22.1) in one line, as it would be typed: `a/b`, `x^2`, `√(x)`. */
export const linear = (element: XmlElement): string =>
  childrenOf(element)
    .map((one) => {
      switch (one.name) {
        case 'm:r':
          return textOf(childOf(one, 'm:t'))
        case 'm:f':
          return `${grouped(part(one, 'm:num'))}/${grouped(part(one, 'm:den'))}`
        case 'm:sSup':
          return `${part(one, 'm:e')}^${grouped(part(one, 'm:sup'))}`
        case 'm:sSub':
          return `${part(one, 'm:e')}_${grouped(part(one, 'm:sub'))}`
        case 'm:sSubSup':
          return `${part(one, 'm:e')}_${grouped(part(one, 'm:sub'))}^${grouped(part(one, 'm:sup'))}`
        case 'm:rad':
          return `√(${part(one, 'm:e')})`
        case 'm:nary':
          return naryOf(one)
        case 'm:d':
          return `(${childrenOf(one)
            .filter(({ name }) => name === 'm:e')
            .map(linear)
            .join(', ')})`
        case 'w:del':
        case 'w:moveFrom':
          return ''
        default:
          return one.name.endsWith('Pr') ? '' : linear(one)
      }
    })
    .join('')

const naryOf = (element: XmlElement): string => {
  const sign = attributeOf(childOf(childOf(element, 'm:naryPr'), 'm:chr'), 'm:val') ?? '∫'
  const [sub, sup] = [part(element, 'm:sub'), part(element, 'm:sup')]
  return `${sign}${sub && `_${grouped(sub)}`}${sup && `^${grouped(sup)}`} ${part(element, 'm:e')}`
}
