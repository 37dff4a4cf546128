export { piecesOf, selectedRange } from './from-dom'
export { rangeOfOffsets, rangesOfOffsets } from './to-dom'
