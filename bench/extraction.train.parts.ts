// What the trainer needs of the extractor's inside.
export { canonicalText } from '../src/extractor/blocks/canonical'
export { decode } from '../src/extractor/charset/decode'
export { articleBlocks } from '../src/extractor/html/read-html'
export { readPage } from '../src/extractor/html/read-page'
export { FIRST } from '../src/extractor/html/select/features/first'
export { judged, SECOND } from '../src/extractor/html/select/features/second'
export { viewOf } from '../src/extractor/html/select/features/view'
export { modelOf } from '../src/extractor/html/select/model'
