import type { Article } from '../article'
import type { LinkedMention } from '../speakers/candidate'

/** What a mention does in its clause. `aside`: it stands in words about somebody else, behind a comma or a preposition at the start. */
export type Role = 'subject' | 'owner' | 'object'

const CLAUSE_WORDS =
  /^(?:and|but|or|so|yet|while|when|whereas|because|since|that|as|if|though|although|unless|until|where|how|why|what|than|after|before|once|then|und|aber|dass|weil|als|wenn|während|obwohl|ob|sondern|denn|et|mais|que|quand|lorsque|si|y|pero|cuando|e|ma|quando|mas|se)$/

/** Does the mention follow a verb of which it is the subject: said X? */
const isInverted = (mention: LinkedMention) => mention.before?.tie === 'inverted'

/**
 * The subject stands first in its clause: at the start of a sentence, after a quotation, a comma or a conjunction; whatever follows a
 * preposition or a verb is an object. No parser is asked, so an object in front of a clause counts as its subject.
 */
export function roleOf(article: Article, mention: LinkedMention): Role {
  if (mention.possessive || mention.agreement?.possessive === true) return 'owner'
  if (mention.agreement?.object === true) return 'object'
  if (isInverted(mention) || mention.after?.tie === 'tight') return 'subject'
  const before = article.tokens[mention.first - 1]
  if (before === undefined || before.sentence !== mention.sentence) return 'subject'
  if (before.kind === 'quote') return 'subject'
  if (before.kind === 'punct') return /^[,;:—–-]$/.test(before.text) ? 'subject' : 'object'
  return CLAUSE_WORDS.test(before.lower) ? 'subject' : 'object'
}

/**
 * “…,” he said; The plan, he said, is dead: the words before the pronoun are what it says, so whoever is named there is somebody else.
 * Words that lead up to a colon are not.
 */
export function saysWhatStandsBefore(article: Article, mention: LinkedMention): boolean {
  const { tokens } = article
  const before = tokens[mention.first - 1]
  if (before?.sentence !== mention.sentence) return false
  const cue = mention.after ?? (isInverted(mention) ? mention.before : null)
  const said = cue !== null && cue.level !== 'weak' && cue.tie !== 'far' && cue.tie !== 'blocked'
  if (!said) return false
  if (before.kind === 'quote') {
    for (let i = mention.first - 2; i >= 0 && i > mention.first - 12; i--) {
      const token = tokens[i]
      if (token?.sentence !== mention.sentence) break
      if (token.text === ':') return false
    }
    return true
  }
  if (before.text !== ',') return false
  const after = tokens[cue.cueEnd + 1]
  return after === undefined || after.sentence !== mention.sentence || /^[,.]$/.test(after.text)
}
