const RULE = /([^{}]{1,400})\{([^{}]{0,2000})\}/g
const CLASS = /^\s*(?:[a-z]+)?\.([\w-]{1,80})\s*$/i
const GONE = /display\s*:\s*none|visibility\s*:\s*hidden|max-height\s*:\s*0(?:px)?\s*(?:;|!|$)/i
const MAX_CSS = 200_000

/** Rules for other media (small screens, dark mode) do not hold for the mail as it is read. */
const withoutMedia = (css: string): string => {
  let out = ''
  let depth = 0
  let from = 0
  let media = -1
  for (let i = 0; i < css.length; i++) {
    const char = css.charAt(i)
    if (char === '@' && media < 0 && css.startsWith('@media', i)) {
      out += css.slice(from, i)
      media = depth
    } else if (char === '{') depth++
    else if (char === '}') {
      depth--
      if (media >= 0 && depth <= media) {
        media = -1
        from = i + 1
      }
    }
  }
  return media < 0 ? out + css.slice(from) : out
}

/** The classes that a mail's style sheet hides for all readers: preview texts and what only other screens show. */
export const hiddenClasses = (html: string): ReadonlySet<string> => {
  const classes = new Set<string>()
  let css = ''
  for (
    let at = html.indexOf('<style');
    at >= 0 && css.length < MAX_CSS;
    at = html.indexOf('<style', at + 6)
  ) {
    const end = html.indexOf('</style', at)
    if (end < 0) break
    css += html.slice(html.indexOf('>', at) + 1, end).slice(0, MAX_CSS)
    at = end
  }
  for (const [, selectors = '', body = ''] of withoutMedia(css.replace(/\/\*|\*\/|<!--|-->/g, '')).matchAll(
    RULE,
  ))
    if (GONE.test(body))
      for (const selector of selectors.split(',')) {
        const name = CLASS.exec(selector)?.[1]
        if (name) classes.add(name)
      }
  return classes
}

const HIDDEN =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|max-height\s*:\s*0(?:px)?\s*(?:;|!|$)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$))/i
const NO_SIZE = /(?:^|;)\s*font-size\s*:\s*[01](?:\.\d+)?(?:px|pt)?\s*(?:;|!|$)/i
const PREVIEW =
  /(?:^|[\s_-])(?:pre-?header-?text|preview-?text|mc-?preview(?:-?text)?|mcnPreviewText)(?:$|[\s_-])/i

const isHidden = (element: Element, classes: ReadonlySet<string>): boolean => {
  const style = element.getAttribute('style') ?? ''
  if (HIDDEN.test(style)) return true
  // Builders set the size to zero around columns, whose own text has its size again.
  if (NO_SIZE.test(style) && !element.querySelector('[style*="font-size"], img, h1, h2, h3')) return true
  const names = element.getAttribute('class') ?? ''
  return names !== '' && (PREVIEW.test(names) || names.split(/\s+/).some((name) => classes.has(name)))
}

const size = (image: Element, side: 'width' | 'height'): number => {
  const style = new RegExp(`(?:^|;)\\s*${side}\\s*:\\s*(\\d+)px`, 'i').exec(image.getAttribute('style') ?? '')
  return Number.parseInt(image.getAttribute(side) ?? style?.[1] ?? '', 10)
}

const TINY = 3

/** Takes out what a mail holds but does not show: preview texts, text without size, pixels that count readers. */
export const removeHidden = (document: Document, classes: ReadonlySet<string>): void => {
  for (const element of [...document.body.querySelectorAll('[style], [class], [hidden]')])
    if (isHidden(element, classes)) element.remove()
  for (const image of [...document.body.querySelectorAll('img')])
    if (size(image, 'width') <= TINY || size(image, 'height') <= TINY) image.remove()
}
