export { describeRange } from './describe'
export { matchSelectors, type Match, type Standing, type TextRange } from './match'
export { normalise, toOriginal } from './normalise'
export { offsetOfPoint, piecesOf, rangeOfOffsets, rangesOfOffsets, selectedRange } from './dom/index'
