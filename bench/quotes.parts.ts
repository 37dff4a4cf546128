// What the benchmark needs of the finder: all of it, and what the baseline for pronouns looks at.
export { findAll } from '../src/extractor/quotations'
export { readArticle } from '../src/extractor/quotations/article'
export { genderOf } from '../src/extractor/quotations/people/names'
export { TITLES } from '../src/extractor/quotations/people/titles'
