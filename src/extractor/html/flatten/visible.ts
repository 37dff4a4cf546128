import { classNames } from '../class-names'

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i
const SCREEN_READER =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|assistive-text|offscreen|is-hidden-visually|u-hidden)(?:$|[\s_-])/i

/** Hidden for everyone, or words that only a screen reader says (mostly "opens in a new tab" and the like). */
export const isHidden = (element: Element): boolean => {
  if (element.hasAttribute('hidden')) return true
  const style = element.getAttribute('style')
  if (style && HIDDEN_STYLE.test(style)) return true
  const names = classNames(element)
  return names !== '' && SCREEN_READER.test(names)
}
