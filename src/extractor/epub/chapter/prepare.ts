import { isNote, isNotes, kindsOf } from './kinds'

/** What shows that something is only a mark: 1, 12), [3], *, †, iv, a. */
const MARK = /^[[(]?\s*(?:\d{1,4}|[*†‡§¶#※]{1,4}|[a-z]{1,2}|[ivxlc]{1,6})\s*[\])]?[.:]?$/i
/** Leads back and says nothing: an arrow, or a word for it in brackets. */
const BACK = /^[\s\p{So}\p{Sm}^«»‹›\uFE0E\uFE0F]+$|^[[(]\s*(?:back|return|zurück|retour|volver|←)\s*[\])]$/iu

export const isMark = (text: string): boolean => MARK.test(text.trim())

const isBackLink = (text: string): boolean => BACK.test(text.trim())

const isInside = (element: Element, tag: string): boolean => element.closest(tag) !== null

/** A picture drawn by SVG is how covers and plates are often set: the picture alone is kept. */
const plainPictures = (document: Document): void => {
  for (const image of [...document.querySelectorAll('svg image')]) {
    const svg = image.closest('svg')
    const source = image.getAttribute('xlink:href') ?? image.getAttribute('href')
    if (!svg || !source) continue
    const picture = document.createElement('img')
    picture.setAttribute('src', source)
    picture.setAttribute('alt', svg.querySelector('title')?.textContent ?? '')
    svg.replaceWith(picture)
  }
}

/** Notes that pop up are hidden until then. */
const shownNotes = (document: Document): void => {
  for (const element of document.querySelectorAll('[hidden], [style]')) {
    const kinds = kindsOf(element)
    if (!isNote(kinds) && !isNotes(kinds)) continue
    element.removeAttribute('hidden')
    element.removeAttribute('style')
  }
}

const raise = (document: Document, link: Element): void => {
  const sup = document.createElement('sup')
  while (link.firstChild) sup.appendChild(link.firstChild)
  link.appendChild(sup)
}

const follows = (link: Element): boolean => {
  const before = link.previousSibling
  return before?.nodeType === 3 && /\S$/.test(before.nodeValue ?? '')
}

/** Marks of notes stand raised, whatever a style sheet does; links back that say nothing lose their words. Returns the latter. */
const noteLinks = (document: Document): Set<Element> => {
  const back = new Set<Element>()
  for (const link of document.querySelectorAll('a[href]')) {
    const text = link.textContent
    const kinds = kindsOf(link)
    if (!(link.getAttribute('href') ?? '').includes('#')) continue
    if (isBackLink(text) || (kinds.has('backlink') && !isMark(text))) {
      link.textContent = ''
      back.add(link)
      continue
    }
    const raised = isInside(link, 'sup') || link.querySelector('sup') !== null
    if (!raised && isMark(text) && (kinds.has('noteref') || follows(link))) raise(document, link)
  }
  return back
}

/** Makes of a parsed content document what can be read as blocks. Changes the document; returns the links that only lead back from a note. */
export const prepare = (document: Document): ReadonlySet<Element> => {
  plainPictures(document)
  shownNotes(document)
  return noteLinks(document)
}
