import { paragraph, plain, type Block } from '../blocks/model'
import { decodeEntities } from '../metadata/entities'

/** An article's text as metadata state it, as paragraphs, for pages that show it only through scripts. */
export const statedBlocks = (stated: string): Block[] =>
  decodeEntities(stated.replace(/<(?:br|\/p|\/h\d|\/li|\/div)[^>]*>/gi, '\n').replace(/<[^>]+>/g, ''))
    .split(/\n+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .map((line) => paragraph(plain(line)))

/** The longest summary that a page's metadata give, or ''. */
export const statedSummary = (document: Document): string =>
  ['description', 'og:description', 'twitter:description']
    .map(
      (name) =>
        document
          .querySelector(`meta[name="${name}"], meta[property="${name}"]`)
          ?.getAttribute('content')
          ?.trim() ?? '',
    )
    .reduce((longest, one) => (one.length > longest.length ? one : longest), '')

/** Whether a page says that its text is for subscribers only (schema.org's `isAccessibleForFree`). */
export const isPaid = (document: Document): boolean =>
  [...document.querySelectorAll('script[type="application/ld+json"]')].some((script) =>
    /"isAccessibleForFree"\s*:\s*"?false/i.test(script.textContent),
  )
