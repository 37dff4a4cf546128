import { isMonospace } from '../office/fonts'
import { attributeOf, type XmlElement } from '../xml/element'

/** What text properties (`style:text-properties`) say; what is not given comes from the style above. */
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

/** Families of fonts by the names that a document gives them. */
export type Fonts = ReadonlyMap<string, { family: string; fixed: boolean }>

const positionOf = (value: string): NonNullable<Look['position']> => {
  const raised = /^(?:super|sub|-?\d+)/.exec(value)?.[0]
  if (raised === 'super' || Number(raised) > 0) return 'superscript'
  return raised === 'sub' || Number(raised) < 0 ? 'subscript' : 'baseline'
}

const sizeOf = (value: string, above: number | undefined): number | undefined => {
  const size = Number.parseFloat(value)
  if (!(size > 0)) return undefined
  if (value.endsWith('%')) return above === undefined ? undefined : (above * size) / 100
  return value.endsWith('pt') ? size : undefined
}

const monospaceOf = (properties: XmlElement, fonts: Fonts): boolean | undefined => {
  const name = attributeOf(properties, 'style:font-name')
  const font = name === null ? undefined : fonts.get(name)
  const family = font?.family ?? attributeOf(properties, 'fo:font-family') ?? name
  return family === null ? undefined : (font?.fixed ?? false) || isMonospace(family)
}

const languageOf = (language: string | null, country: string | null): string | undefined => {
  if (!language || language === 'zxx' || language === 'none') return undefined
  return country && country !== 'none' ? `${language}-${country}` : language
}

/** Reads text properties on top of those of the style above. */
export const lookOf = (properties: XmlElement | null, above: Look, fonts: Fonts): Look => {
  if (!properties) return above
  const look: Look = { ...above }
  const value = (name: string): string | null => attributeOf(properties, name)
  const weight = value('fo:font-weight')
  if (weight !== null) look.bold = weight === 'bold' || Number(weight) >= 600
  const slope = value('fo:font-style')
  if (slope !== null) look.italic = slope === 'italic' || slope === 'oblique'
  const line = value('style:text-line-through-style') ?? value('style:text-line-through-type')
  if (line !== null) look.strike = line !== 'none'
  const display = value('text:display')
  if (display !== null) look.hidden = display === 'none'
  const position = value('style:text-position')
  if (position !== null) look.position = positionOf(position)
  const monospace = monospaceOf(properties, fonts)
  if (monospace !== undefined) look.monospace = monospace
  const size = sizeOf(value('fo:font-size') ?? '', above.size)
  if (size !== undefined) look.size = size
  const language = languageOf(value('fo:language'), value('fo:country'))
  if (language !== undefined) look.language = language
  return look
}
