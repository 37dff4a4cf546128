// What the tuner needs of the finder's inside.
export { readArticle } from '../src/extractor/quotations/article'
export { findMentions } from '../src/extractor/quotations/mentions/find'
export { attributionFeatures, isAttributed } from '../src/extractor/quotations/speakers/attributed'
export { certaintyFeatures } from '../src/extractor/quotations/speakers/certainty'
export { Interviewer } from '../src/extractor/quotations/speakers/decide'
export { shares } from '../src/extractor/quotations/speakers/score'
export { splitSentences } from '../src/extractor/quotations/text/sentences'
export { tokenise } from '../src/extractor/quotations/text/tokenise'
