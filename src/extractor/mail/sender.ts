import type { Name } from '#shared/domain/metadata'
import { looksLikePerson, parseName } from '../metadata/names'
import { bareText } from './blocks'
import type { Mailbox } from './mailbox'

export interface Sender {
  authors: Name[]
  /** The newsletter or organisation that the sender's name gives, or null. */
  siteName: string | null
}

/** Names of mailboxes, not of anybody. */
const GENERIC =
  /^(?:do[\s._-]*not[\s._-]*reply|no[\s._-]*reply|noreply|newsletters?|info|news|team|mail|mailer|updates?|notifications?|alerts?|hello|hi|contact|support|admin|e-?mail)$/i

/** `Ann Lee from The Letter`, `Ann Lee | The Letter`, `Ann Lee (The Letter)`. */
const PERSON_FIRST =
  /^(.{3,60}?)(?:\s+(?:from|at|of|via|von|bei|di|chez|@)\s+|\s*[|·•—–]\s*|\s+-\s+|,\s+(?=(?:the|der|die|das|le|la|el)\s)|\s*[([](?=.+[)\]]$))(.{2,100}?)[)\]]?$/i
/** `The Letter by Ann Lee`, `The Letter | Ann Lee`. */
const PERSON_LAST = /^(.{2,100}?)(?:\s+(?:by|with|von|par|de|di)\s+|\s*[|·•—–:]\s*|\s+-\s+)(.{3,60})$/i

/** Words that newsletters are called by. */
const PUBLICATION =
  /^(?:the|der|die|das|le|la|les|el|los|il|lo|de|het|den|my|our|your|this)\s|\b(?:letters?|newsletters?|ledger|weekly|daily|monthly|digest|dispatch|brief(?:ing)?s?|bulletin|review|report|gazette|herald|chronicle|courier|tribune|observer|examiner|record|notes?|books?|club|stories|radio|podcast|project|alerts?|updates?|store|shop|events?|museum|library|theatre|trust|union|bote|zeitung|anzeiger|blatt|kurier|rundbrief|magazin|verlag|verein|verband|buchhandlung|journal|lettre|gazette|revue|revista|diario|boletín|rivista|krant|nieuwsbrief)\b/i

/** A name is its domain's when no letter of its address but those of the domain says it: `Harbour Lane <hello@harbourlane.example>`. */
const isDomainName = (name: string, address: string): boolean => {
  const [local = '', domain = ''] = address.toLowerCase().split('@')
  const label = domain.split('.').at(-2) ?? ''
  const bare = bareText(name)
  return (
    label.length > 3 &&
    bareText(label) === bare &&
    !name
      .toLowerCase()
      .split(/\s+/)
      .some((word) => local.includes(word))
  )
}

const personOf = (text: string, address: string): Name | null => {
  if (PUBLICATION.test(text) || isDomainName(text, address) || !looksLikePerson(text)) return null
  const name = parseName(text)
  return 'literal' in name ? null : name
}

/** `Lee, Ann` */
const inverted = (text: string, address: string): Name | null => {
  const [, family = '', given = ''] = /^([^,]+),\s*([^,]+)$/.exec(text) ?? []
  return given ? personOf(`${given} ${family}`, address) : null
}

const bare = (text: string): string => text.replace(/^["'“”‘’]+|["'“”‘’]+$/gu, '').trim()

/** Reads who a mail is from: a person, an organisation, or a person and the newsletter that is hers. */
export const readSender = ({ name: shown, address }: Mailbox): Sender => {
  const name = bare(shown)
  if (!name || GENERIC.test(name)) return { authors: [], siteName: null }
  const [, left = '', right = ''] = PERSON_FIRST.exec(name) ?? []
  if (left && right) {
    const person = personOf(bare(left), address)
    if (person && !GENERIC.test(right)) return { authors: [person], siteName: bare(right) }
    // A given name alone, before what it speaks for.
    if (/^\p{Lu}[\p{L}'’-]+$/u.test(left) && /\s(?:from|at|von|bei)\s/i.test(name))
      return { authors: [{ literal: bare(right) }], siteName: bare(right) }
  }
  const [, site = '', last = ''] = PERSON_LAST.exec(name) ?? []
  if (site && last) {
    const person = personOf(last, address)
    if (person) return { authors: [person], siteName: bare(site) }
  }
  const person = personOf(name, address) ?? inverted(name, address)
  if (person) return { authors: [person], siteName: null }
  return { authors: [{ literal: name }], siteName: name }
}
