import { classNames } from '../class-names'

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i
const SCREEN_READER =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|assistive-text|offscreen|is-hidden-visually|u-hidden)(?:$|[\s_-])/i
/** What a reader opens by a click on the page: the panels of tabs, the answers below questions. */
const OPENED =
  /(?:^|[\s_-])(?:tab-?(?:pane|panel|content)s?|accordions?|collapsible|faq|answer|toggle-content)(?:$|[\s_-])/i

const isPanel = (element: Element): boolean =>
  element.getAttribute('role') === 'tabpanel' ||
  element.getAttribute('hidden') === 'until-found' ||
  (element.getAttribute('role') === 'region' && element.hasAttribute('aria-labelledby')) ||
  OPENED.test(classNames(element))

/** Hidden for everyone, or words that only a screen reader says (mostly "opens in a new tab" and the like). */
export const isHidden = (element: Element): boolean => {
  if (element.hasAttribute('hidden')) return !isPanel(element)
  const style = element.getAttribute('style')
  if (style && HIDDEN_STYLE.test(style)) return !isPanel(element)
  const names = classNames(element)
  return names !== '' && SCREEN_READER.test(names)
}
