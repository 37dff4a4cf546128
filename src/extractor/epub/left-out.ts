import type { Metadata } from '#shared/domain/metadata'
import type { Chapter } from './chapter/model'
import type { Navigation } from './navigation/model'
import type { Package } from './package'

/** Words of `epub:type`, `role`, landmarks and the guide of EPUB 2 for what is no text of the book. */
const NO_TEXT =
  /^(?:cover(?:-?page|image)?|cover-image|(?:half|full)?-?title-?page|half-?title|(?:other\.)?copyright(?:-page)?|toc(?:-brief)?|landmarks|page-list|lo[aitv]|imprint|imprimatur|colophon|(?:other\.)?(?:ads?|backlist|promo\w*|series-?page)|pagelist)$/
/** Words of the same for what is, whatever it looks like. */
const TEXT =
  /^(?:bodymatter|text|start|chapter|part|preface|foreword|introduction|prologue|epilogue|afterword|dedication|epigraph|acknowledge?ments|appendix|glossary|conclusion|preamble|(?:foot|end|rear)notes?|bibliography|notes)$/
/** What a page of lists of other books, or of praise for this one, calls itself. */
const ADS =
  /^(?:also (?:by|available)|(?:other|more) (?:books|titles|works|novels|stories)\b|(?:books|novels|works) by|by the same author|(?:advance )?praise for|newsletters?|du même auteur|ouvrages du même|vom selben autor|weitere (?:bücher|titel)|del mismo autor|otros libros|altri libri|dello stesso autore|van dezelfde auteur)/i
const RIGHTS = [
  /©|\bcopyright\b|\(c\) ?\d{4}|urheberrecht|derechos de autor/i,
  /all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|tutti i diritti|rights of .{0,80}moral/i,
  /\bISBN\b/i,
  /first published|published (?:by|in)|originally published|erste auflage|première édition|primera edición|printed in|dépôt légal|impressum/i,
  /library of congress|british library|cataloging|deutsche nationalbibliothek|bibliothèque nationale/i,
]
const SHORT = 60
const LONGEST_RIGHTS = 900
/** How many files at either end may be what publishers put around a book. */
const EDGE = 8

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

const textOf = ({ blocks }: Chapter): string =>
  blocks
    .filter(({ block }) => block.role !== 'caption')
    .map(({ block }) => block.text)
    .join('\n')

/** Words that a title page may have besides what the book is called and by whom. */
const OF_TITLE_PAGES =
  'by a an the and of from with translated edited illustrated introduction foreword volume vol edition press publishing publishers books von aus dem übersetzt herausgegeben verlag roman novel de par traduit traducción por le la les et und y'

const isTitlePage = (text: string, { title, subtitle, authors, publisher }: Metadata): boolean => {
  const found = words(text)
  if (!found.length || found.length > SHORT) return false
  const names = authors.map((name) => ('literal' in name ? name.literal : `${name.given} ${name.family}`))
  const known = new Set(words([title, subtitle, publisher, ...names, OF_TITLE_PAGES].join(' ')))
  const titleWords = words(title)
  return (
    titleWords.length > 0 &&
    titleWords.every((word) => found.includes(word)) &&
    found.filter((word) => known.has(word)).length >= found.length * 0.75
  )
}

const isListOfLinks = (chapter: Chapter, text: string): boolean =>
  chapter.links.filter(({ path }) => path !== chapter.path).length >= 4 && chapter.linked > text.length * 0.6

const isRightsPage = (text: string): boolean =>
  words(text).length <= LONGEST_RIGHTS && RIGHTS.filter((sign) => sign.test(text)).length >= 2

const isAds = ({ blocks }: Chapter, labels: readonly string[]): boolean => {
  const first = blocks.find(({ block }) => block.role === 'body' && block.text)?.block.text ?? ''
  return [first, ...labels].some((text) => text.length < 120 && ADS.test(text.trim()))
}

/** Says of each file of a book whether it is none of its text: cover, title page, rights, table of contents, other books. */
export const leftOut = (
  chapters: readonly Chapter[],
  { guide, nav }: Pick<Package, 'guide' | 'nav'>,
  { entries, landmarks }: Navigation,
  metadata: Metadata,
): ReadonlySet<Chapter> => {
  const decide = (chapter: Chapter, index: number): boolean => {
    const stated = [...chapter.kinds]
    if (stated.some((kind) => NO_TEXT.test(kind))) return true
    if (stated.some((kind) => TEXT.test(kind))) return false
    if (chapter.path === nav) return true
    const text = textOf(chapter)
    const count = words(text).length
    // These name a file for its beginning, which may be all of a book in one file.
    const named = [guide.get(chapter.path), landmarks.get(chapter.path)].flatMap((kind) => kind ?? [])
    if (count <= LONGEST_RIGHTS && named.some((kind) => NO_TEXT.test(kind))) return true
    if (isListOfLinks(chapter, text)) return true
    if (index >= EDGE && index < chapters.length - EDGE) return false
    const labels = entries.filter(({ path }) => path === chapter.path).map(({ label }) => label)
    if (index < 2 && !count && !labels.length) return true
    return (
      isTitlePage(text, metadata) || isRightsPage(text) || (count <= LONGEST_RIGHTS && isAds(chapter, labels))
    )
  }
  return new Set(chapters.filter(decide))
}
