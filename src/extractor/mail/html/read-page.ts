import { AssetStore, type FindResource } from '../../html/flatten/assets'
import { Flattener } from '../../html/flatten/flatten'
import type { RawBlock } from '../../html/flatten/raw-block'
import { parseSafely } from '../../html/parse-safely'
import { findSubtitle } from '../../html/subtitle'
import type { Asset } from '../../messages'
import { viewLink } from '../view-link'
import type { MailBlock } from '../blocks'
import { findHeadings } from './headings'
import { hiddenClasses, removeHidden } from './hidden'
import { unfoldLayoutTables } from './layout'

export interface MailPage {
  /** The line below the headline that its own name marks as such. */
  subtitle: string | null
  blocks: MailBlock[]
  assets: Asset[]
  language: string | null
  /** Where the mail can be read on the web, by its own link, or null. */
  viewLink: string | null
  warnings: string[]
}

const FILLER =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2060-\u2064\u206a-\u206f\ufeff]/g

/** Text of nothing but white space and signs without width only fills preview lines. */
const isEmpty = (text: string): boolean => !text.replace(FILLER, '').trim()

/** Other programs' quotations of the mail that this one answers. */
const QUOTED =
  '.gmail_quote, .gmail_extra > blockquote, blockquote[type="cite"], .yahoo_quoted, .protonmail_quote'

/** A reply is what its writer wrote; if that is nothing, the quotation stays. */
const removeQuoted = (document: Document): void => {
  const quoted = [...document.body.querySelectorAll(QUOTED)]
  const inside = quoted.filter((one) => !one.parentElement?.closest(QUOTED))
  const whole = document.body.textContent.trim().length
  const within = inside.reduce((sum, one) => sum + one.textContent.trim().length, 0)
  if (whole - within > 80) for (const one of inside) one.remove()
}

/** A forwarded mail is no quotation in it. */
const unwrapQuoted = (document: Document): void => {
  for (const quote of document.body.querySelectorAll('blockquote[type="cite"], blockquote.gmail_quote'))
    quote.replaceWith(...quote.childNodes)
}

const HEAD = 20

const subtitleIn = (raws: readonly RawBlock[]): RawBlock | null => {
  const headline = raws.slice(0, HEAD).find(({ block }) => block.type === 'heading')
  return headline ? findSubtitle(raws, headline.block.text) : null
}

/** Reads the page of a mail into blocks in reading order, as a mail program shows it: all of it is the mail's. */
export const readMailPage = (
  html: string,
  find: FindResource,
  { isReply, isForward }: { isReply: boolean; isForward: boolean },
): MailPage => {
  const classes = hiddenClasses(html)
  const { document, warnings } = parseSafely(html)
  const link = viewLink(document)
  removeHidden(document, classes)
  if (isForward) unwrapQuoted(document)
  else if (isReply) removeQuoted(document)
  unfoldLayoutTables(document)
  const store = new AssetStore(find)
  const base = document.querySelector('base[href]')?.getAttribute('href') ?? null
  const raws = new Flattener(base, store)
    .flatten(document.body)
    .filter(({ block }) => !isEmpty(block.text) || block.picture)
  findHeadings(raws)
  const subtitle = subtitleIn(raws)
  return {
    subtitle: subtitle?.block.text ?? null,
    blocks: raws.filter((raw) => raw !== subtitle).map(({ block, linked }) => ({ block, linked })),
    assets: store.assets,
    language: document.documentElement.getAttribute('lang'),
    viewLink: link,
    warnings,
  }
}
