import type { Article } from '../article'
import type { QuoteFacts } from './quote-facts'

const TONGUES =
  /^(?:latin|greek|hebrew|arabic|english|french|german|spanish|italian|portuguese|russian|ukrainian|polish|turkish|persian|farsi|hindi|urdu|chinese|mandarin|cantonese|japanese|korean|dutch|swedish|danish|norwegian|finnish|yiddish|swahili|irish|welsh)$/

/** “Latin for ‘…’”, “meaning ‘…’”: what words of another language mean. */
const isGloss = ({ tokens }: Article, { before, quote }: QuoteFacts): boolean =>
  before === 'meaning' || (before === 'for' && TONGUES.test(tokens[quote.firstToken - 2]?.lower ?? ''))

/** “told ‘Fox and Friends’ that”: the name of a programme or paper to which something is said. */
const isAddressee = ({ before, after, titleCase, words }: QuoteFacts): boolean =>
  /^(?:told|tells|telling)$/.test(before) && titleCase && words > 1 && words < 6 && /^\p{L}/u.test(after)

/** “asked, ‘Really?’”: words right behind a verb of saying and its comma, with an end of their own. */
const isSaidAtOnce = ({ tokens, cues }: Article, { before, text, quote }: QuoteFacts): boolean =>
  /^[,:]$/.test(before) &&
  /[?!]$/.test(text) &&
  cues.verbs.get(tokens[quote.firstToken - 2]?.lower ?? '') === 'say'

/** Where the words around the marks leave no choice, whether somebody is quoted; null in all other cases. */
export const plainCase = (article: Article, facts: QuoteFacts): boolean | null => {
  if (isGloss(article, facts) || isAddressee(facts)) return false
  return isSaidAtOnce(article, facts) ? true : null
}
