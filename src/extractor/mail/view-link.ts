const ANCHOR =
  /^(?:(?:view|read|open|see|display)\b.{0,40}\b(?:browser|online|on the web|web ?page|website|web version|as a web|on our site)|(?:view )?(?:in|on) (?:your )?(?:web )?browser|(?:online|web|browser)[ -]?(?:version|ansicht)|view (?:it )?online|read online|.{0,30}im (?:web)?browser (?:ansehen|anzeigen|öffnen|lesen)|.{0,20}online (?:ansehen|lesen)|.{0,30}(?:version en ligne|dans (?:votre|le) navigateur|en el navegador|no navegador|nel browser|in (?:je|uw) browser)).{0,20}$/iu
/** A sentence about reading it elsewhere names the place and what is done there, or says what is wrong here. */
const PLACE = /\b(?:browser|online|web ?version|webversion|web ?page|navigateur|en ligne|navegador)\b/iu
const DOING = /\b(?:view|read|see|display|ansehen|anzeigen|lesen|voir|lire|ver|bekijk|visualizza)/iu
const TROUBLE =
  /\b(?:trouble|problems?|difficulty|can['’]?t|cannot|unable).{0,20}\b(?:view|read|see|display)|(?:richtig|korrekt|vollständig) (?:angezeigt|dargestellt)|s['’]affiche (?:pas|mal)/iu
const SHORT =
  /^(?:(?:click )?here|hier(?: klicken)?|(?:cliquez )?ici|aqu[ií]|qui|view(?: it)?|online|link|web|browser)[.!»›]?$/iu
const MAX = 220
const MAX_ASKED = 40

/** More sentences than one tell something. */
const SEVERAL = /[.!?]\s+\p{Lu}.*[.!?]\s+\p{Lu}/u

/** Whether a line only offers to read the mail elsewhere. */
export const offersView = (text: string): boolean =>
  text.length <= MAX &&
  (ANCHOR.test(text.trim()) ||
    (text.length < 140 &&
      (TROUBLE.test(text) || (PLACE.test(text) && DOING.test(text))) &&
      !SEVERAL.test(text)))

const textOf = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim()

/** The address behind "view in browser" (an http link of the mail that says so, or stands in a sentence that does), or null. */
export const viewLink = (document: Document): string | null => {
  let asked = 0
  for (const anchor of document.querySelectorAll('a[href]')) {
    const href = anchor.getAttribute('href')?.trim() ?? ''
    if (!/^https?:\/\//i.test(href)) continue
    const text = textOf(anchor)
    if (!text || text.length > MAX) continue
    if (ANCHOR.test(text)) return href
    // A parent may be the whole mail; such links stand at its beginning or end, and few of them.
    if (
      SHORT.test(text) &&
      anchor.parentElement &&
      asked++ < MAX_ASKED &&
      offersView(textOf(anchor.parentElement))
    )
      return href
  }
  return null
}

const TEXT_LINK = /(https?:\/\/[^\s<>()]+)/i

/** The same in plain text: an address in or right after a line that says so. */
export const viewLinkInText = (text: string): string | null => {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
  for (const [i, line] of [...lines.slice(0, 15), ...lines.slice(-15)].entries()) {
    if (
      !offersView(
        line
          .replace(TEXT_LINK, '')
          .replace(/[\s:()<>*]+$/, '')
          .trim(),
      )
    )
      continue
    const next = i + 1 < 15 ? (lines[i + 1] ?? '') : ''
    const address =
      TEXT_LINK.exec(line)?.[1] ?? (/^<?https?:/.test(next) ? TEXT_LINK.exec(next)?.[1] : undefined)
    if (address) return address
  }
  return null
}
