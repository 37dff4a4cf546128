import { parseByline } from '../metadata/names'
import { isDateLine } from '../metadata/date-line'
import type { Name } from '#shared/domain/metadata'
import { countWords } from '../html/select/words'
import { isDebrisWithin } from '../text/debris'
import { bareText, linkShare, type MailBlock } from './blocks'
import { offersView } from './view-link'

const FOOTER =
  /unsubscrib|\bopt[- ]?out\b|(?:manage|update|change|edit) (?:your |my |these )?(?:e-?mail |subscription |communication |notification )?(?:subscriptions?|preferences|settings)|email preferences|you(?:['’]re| are)? (?:receiving|received|getting) this|this (?:e-?mail|message|newsletter) (?:was|is|has been) (?:sent|intended|delivered)|you (?:have )?(?:signed up|subscribed|opted in)|(?:add|adding) .{0,40}address book|forward(?:ed)? (?:this|to a friend)|privacy (?:policy|notice)|all rights reserved|^\s*(?:©|copyright\b|\(c\) ?\d)|our mailing address|(?:no longer|don['’]t) (?:wish|want) to receive|terms (?:of|and) (?:use|service|conditions)|abmelden|abbestellen|austragen|diese (?:e-?mail|nachricht) (?:wurde|erhalten)|sie erhalten dies|datenschutz|impressum|geschäftsführ|handelsregister|désabonn|désinscri|vous recevez|darse de baja|cancelar (?:la |tu |su )?suscripción|recibes este|annulla l['’]iscrizione|disiscri|uitschrijven|afmelden|registered (?:office|in england)|powered by|(?:sent|delivered) (?:by|with|via) \p{Lu}|confidential(?:ity)?\b.{0,80}\b(?:recipient|intended|addressee)/iu
const ACTION =
  /^(?:read (?:more|on|in app|now|it|the .{0,40})|continue reading.{0,30}|keep reading|subscribe.{0,20}|share.{0,30}|tweet|forward.{0,20}|like|comments?|leave a comment|restack.{0,20}|upgrade.{0,20}|get (?:the app|started|.{0,12}% off.{0,30})|start writing|donate.{0,20}|learn more|find out more|click here|register(?: now)?|sign up.{0,20}|open in (?:the )?app|listen.{0,20}|watch.{0,20}|download.{0,20}|facebook|twitter|x|instagram|linkedin|youtube|mastodon|bluesky|threads|website|e-?mail|weiterlesen|mehr (?:lesen|erfahren)|zum artikel|jetzt .{0,30}|teilen|lire la suite|en savoir plus|leer más|seguir leyendo|lees (?:meer|verder))$/iu
const HEAD =
  /^(?:(?:was )?(?:this )?(?:e-?mail |newsletter |message )?(?:was )?forwarded (?:this|to you|from).{0,120}|forwarded this email\?.{0,80}|.{0,60}sign up (?:here|for .{0,40})\.?|this (?:post|email) is (?:public|free).{0,100})$/iu
/** Invitations to subscribe, between the paragraphs. */
const PROMOTION =
  /reader[- ]supported|to receive (?:new posts|future|every)|become a (?:free|paid|member|subscriber)|thanks for reading\b.{0,120}\bsubscrib|upgrade to (?:paid|a paid)|support (?:my|our|this) work|subscribe (?:for free|now)|abonnieren sie (?:uns|jetzt)|jetzt (?:kostenlos )?abonnieren/iu
const SIGNS = /[\s\p{P}\p{S}]+/gu

const isAction = (one: MailBlock): boolean => {
  const text = one.block.text.replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '')
  return linkShare(one) > 0.85 && (text === '' || ACTION.test(text))
}

/** Rows of links to the same place's other pages and accounts. */
const isLinkRow = (one: MailBlock): boolean => {
  if (linkShare(one) < 0.6) return false
  const parts = one.block.text.split(/\s*[|·•\n\t]\s*/).filter(Boolean)
  return (
    parts.length > 1 &&
    parts.every((part) => ACTION.test(part.trim()) || FOOTER.test(part) || offersView(part))
  )
}

const isFooter = ({ block }: MailBlock): boolean => FOOTER.test(block.text) && countWords(block.text) < 120

const isPromotion = (one: MailBlock): boolean =>
  PROMOTION.test(one.block.text) && one.linked > 0 && countWords(one.block.text) < 45

/** Short, no sentence, or a picture: it may stand at the end of a mail's text as well as in its footer. */
const isWeak = (one: MailBlock): boolean =>
  one.block.role !== 'body' || countWords(one.block.text) < 25 || linkShare(one) > 0.6

/** Where the footer begins: the first line of it in the run of short lines and footer lines that ends the mail. */
const footerStart = (blocks: readonly MailBlock[]): number => {
  let start = blocks.length
  for (let i = blocks.length - 1; i > 0; i--) {
    const one = blocks[i]
    if (!one) break
    if (isFooter(one)) start = i
    else if (!isWeak(one)) break
  }
  // What stands right before it, and is no text, is its first row.
  while (start > 1 && start < blocks.length) {
    const before = blocks[start - 1]
    if (!before || !(isAction(before) || isLinkRow(before))) break
    start--
  }
  return start
}

const headLength = (blocks: readonly MailBlock[]): number => {
  const prose = blocks.findIndex(
    (one) =>
      one.block.type !== 'heading' &&
      countWords(one.block.text) >= 20 &&
      linkShare(one) < 0.5 &&
      !offersView(one.block.text) &&
      !HEAD.test(one.block.text),
  )
  return prose < 0 ? blocks.length : prose
}

export interface CleanMail {
  blocks: MailBlock[]
  /** A byline above the text. */
  authors: Name[]
  /** Whether it had what only mail to many has. */
  isBulk: boolean
}

const BYLINE = /^(?:written |text )?(?:by|von|par|por|di|door)\s+\p{Lu}/iu

/**
 * Takes out what mail programs and builders put around an article: offers to read it elsewhere, buttons, footers, and above the
 * text the repeated title and the sender's name; `known` holds these in the mail's own words, the title first. A mail of nothing else is left alone.
 */
export const withoutFurniture = (all: readonly MailBlock[], known: readonly string[]): CleanMail => {
  const end = footerStart(all)
  const body = all.slice(0, end)
  const head = headLength(body)
  const repeated = new Set(known.map(bareText).filter(Boolean))
  const title = body.findIndex(
    ({ block }, i) => i < head && bareText(block.text) === bareText(known[0] ?? ''),
  )
  const authors: Name[] = []
  const blocks = body.filter((one, i) => {
    const { text } = one.block
    // Above the title stand only the sender's sign and its motto.
    if (i < title) return false
    if (one.block.picture) return true
    if (
      isAction(one) ||
      isLinkRow(one) ||
      isPromotion(one) ||
      isDebrisWithin(text) ||
      !text.replace(SIGNS, '')
    )
      return false
    if (offersView(text) && linkShare(one) > 0.05) return false
    if (i >= head) return true
    if (BYLINE.test(text) && text.length < 100) {
      const names = parseByline(text)
      if (names.some((name) => !('literal' in name))) {
        if (!authors.length) authors.push(...names)
        return false
      }
    }
    return !(repeated.has(bareText(text)) || HEAD.test(text) || offersView(text) || isDateLine(text))
  })
  const isBulk = end < all.length
  return blocks.some((one) => one.block.role === 'body' && !isFooter(one))
    ? { blocks, authors, isBulk }
    : { blocks: [...all], authors, isBulk }
}
