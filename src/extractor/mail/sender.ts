import type { Name } from '#shared/domain/metadata'
import { looksLikePerson, parseName } from '../metadata/names'
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

const personOf = (text: string): Name | null => {
  const name = parseName(text)
  return 'literal' in name ? null : name
}

const bare = (text: string): string => text.replace(/^["'“”‘’]+|["'“”‘’]+$/gu, '').trim()

/** Reads who a mail is from: a person, an organisation, or a person and the newsletter that is hers. */
export const readSender = ({ name: shown }: Mailbox): Sender => {
  const name = bare(shown)
  if (!name || GENERIC.test(name)) return { authors: [], siteName: null }
  const [, left = '', right = ''] = PERSON_FIRST.exec(name) ?? []
  if (left && right) {
    const person = looksLikePerson(bare(left)) ? personOf(bare(left)) : null
    if (person && !GENERIC.test(right)) return { authors: [person], siteName: bare(right) }
    // A given name alone, before what it speaks for.
    if (/^\p{Lu}[\p{L}'’-]+$/u.test(left) && /\s(?:from|at|von|bei)\s/i.test(name))
      return { authors: [{ literal: bare(right) }], siteName: bare(right) }
  }
  const [, site = '', last = ''] = PERSON_LAST.exec(name) ?? []
  if (site && last && looksLikePerson(last)) {
    const person = personOf(last)
    if (person) return { authors: [person], siteName: bare(site) }
  }
  const person = personOf(name)
  if (person) return { authors: [person], siteName: null }
  return { authors: [{ literal: name }], siteName: name }
}
