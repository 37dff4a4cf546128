import { isAllowedAddress } from '../links/address'

/** Gone with everything in them. */
const DROPPED =
  'script,style,template,noscript,iframe,object,embed,svg,math,canvas,audio,video,picture,img,map,button,select,' +
  'textarea,form input:not([type=checkbox]),dialog,meta,link,title,base,frame,frameset,applet,slot'

const KEPT_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  A: ['href'],
  OL: ['start'],
  INPUT: ['type', 'checked'],
  LI: ['aria-checked', 'class'],
  UL: ['class'],
}

/** Read as text: the security policy keeps style attributes from being applied, here too. */
function declared(element: Element): ReadonlyMap<string, string> {
  const declarations = (element.getAttribute('style') ?? '').toLowerCase().split(';')
  return new Map(
    declarations.map((declaration) => {
      const colon = declaration.indexOf(':')
      return [declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim()] as const
    }),
  )
}

/** What a style says that the editor has a name for. */
function meaning(element: Element): string[] {
  const style = declared(element)
  const weight = style.get('font-weight') ?? ''
  const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`
  return [
    ...(/^bold/.test(weight) || Number(weight) >= 600 ? ['strong'] : []),
    ...(/^(?:italic|oblique)/.test(style.get('font-style') ?? '') ? ['em'] : []),
    ...(line.includes('underline') ? ['u'] : []),
    ...(line.includes('line-through') ? ['s'] : []),
  ]
}

const undoesBold = (element: Element) =>
  /^(?:normal|[1-4]00)$/.test(declared(element).get('font-weight') ?? '')

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}

/** Word processors write bold as a style; what they mean becomes elements, and no style stays. */
function stylesToElements(element: Element): void {
  if (element.nodeName === 'SPAN') {
    for (const name of meaning(element)) {
      const inner = element.ownerDocument.createElement(name)
      inner.append(...element.childNodes)
      element.append(inner)
    }
  } else if (element.matches('b,strong') && undoesBold(element)) unwrap(element)
}

/** The editor has no tables yet: a row becomes a line, its cells apart by tabs. */
function rowsToLines(row: Element): void {
  const line = row.ownerDocument.createElement('p')
  for (const [index, cell] of [...row.children].entries())
    line.append(index === 0 ? '' : ' \u2003', ...cell.childNodes)
  row.replaceWith(line)
}

function cleanAttributes(element: Element): void {
  const kept = KEPT_ATTRIBUTES[element.nodeName] ?? []
  for (const name of element.getAttributeNames()) if (!kept.includes(name)) element.removeAttribute(name)
}

/**
 * Pasted HTML as an inert document: nothing in it runs or loads, and only elements and attributes that the editor's import
 * rules know are left. Links to anything but http, https and mailto lose their address but keep their words.
 */
export function cleanHtml(html: string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const element of page.querySelectorAll(DROPPED)) element.remove()
  for (const element of page.querySelectorAll('[style]')) stylesToElements(element)
  for (const row of page.querySelectorAll('tr')) rowsToLines(row)
  for (const heading of page.querySelectorAll('h4,h5,h6')) {
    const third = page.createElement('h3')
    third.append(...heading.childNodes)
    heading.replaceWith(third)
  }
  for (const link of page.querySelectorAll('a'))
    if (!isAllowedAddress(link.getAttribute('href') ?? '')) unwrap(link)
  for (const element of page.querySelectorAll('*')) cleanAttributes(element)
  return page
}
