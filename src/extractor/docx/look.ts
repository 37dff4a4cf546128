import { isMonospace } from '../office/fonts'
import { attributeOf, childOf, childrenOf, numberOf, type XmlElement } from '../xml/element'

/** What run properties (`w:rPr`) say; what is not given comes from the style. */
export interface Look {
  bold?: boolean
  italic?: boolean
  strike?: boolean
  hidden?: boolean
  position?: 'superscript' | 'subscript' | 'baseline'
  monospace?: boolean
  /** Points. */
  size?: number
  language?: string
}

/** A toggle (17.17.4) is on when it is there and does not say otherwise. */
export const isOn = (element: XmlElement | null): boolean =>
  element !== null && !/^(?:0|false|off|none)$/.test(attributeOf(element, 'w:val') ?? '')

export const valueOf = (parent: XmlElement | null, name: string): string | null =>
  attributeOf(childOf(parent, name), 'w:val')

/** Reads run properties; an element that is not there says nothing. */
export const lookOf = (properties: XmlElement | null): Look => {
  const look: Look = {}
  for (const one of properties ? childrenOf(properties) : [])
    switch (one.name) {
      case 'w:b':
        look.bold = isOn(one)
        break
      case 'w:i':
        look.italic = isOn(one)
        break
      case 'w:strike':
      case 'w:dstrike':
        look.strike = isOn(one)
        break
      case 'w:vanish':
        look.hidden = isOn(one)
        break
      case 'w:vertAlign': {
        const value = attributeOf(one, 'w:val')
        look.position = value === 'superscript' || value === 'subscript' ? value : 'baseline'
        break
      }
      case 'w:rFonts': {
        const font = attributeOf(one, 'w:ascii') ?? attributeOf(one, 'w:hAnsi')
        if (font) look.monospace = isMonospace(font)
        else if (attributeOf(one, 'w:asciiTheme')) look.monospace = false
        break
      }
      case 'w:sz': {
        const halves = numberOf(one, 'w:val')
        if (halves && halves > 0) look.size = halves / 2
        break
      }
      case 'w:lang': {
        const language = attributeOf(one, 'w:val')
        if (language) look.language = language
        break
      }
      default:
    }
  return look
}
