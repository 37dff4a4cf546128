import { childrenOf, textOf, type XmlElement } from '../xml/element'

const BETWEEN: Readonly<Record<string, string>> = { 'math:mfrac': '/', 'math:msup': '^', 'math:msub': '_' }
const TOKEN = /^math:m(?:i|n|o|text|s)$/

const part = (element: XmlElement): string => {
  const text = linear(element)
  return /^[\p{L}\p{N}.]*$/u.test(text) ? text : `(${text})`
}

const linear = (element: XmlElement): string => {
  if (TOKEN.test(element.name)) return textOf(element)
  if (element.name.startsWith('math:annotation')) return ''
  const sign = Object.hasOwn(BETWEEN, element.name) ? BETWEEN[element.name] : undefined
  if (sign) return childrenOf(element).map(part).join(sign)
  const inner = childrenOf(element).map(linear).join('')
  return element.name === 'math:msqrt' ? `√(${inner})` : inner
}

/** A formula (MathML) in one line, as it would be typed: `a/b`, `x^2`. */
export const formulaText = (root: XmlElement): string => linear(root).replace(/\s+/g, ' ').trim()
