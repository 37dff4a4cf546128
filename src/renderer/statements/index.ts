export { compareWordings, type Piece } from './compare'
export { byFullness, Statements, type Saying } from './statements'
export type { Telling } from './telling'
