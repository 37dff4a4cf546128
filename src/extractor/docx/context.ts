import type { Padding } from '../office/padding'
import type { Drawings } from './drawing'
import type { Notes } from './notes'
import type { Numbering } from './numbering'
import type { Relations } from './package'
import type { Styles } from './styles'

/** All that reading the text of one part needs of the document. */
export interface Context {
  styles: Styles
  numbering: Numbering
  notes: Notes
  relations: Relations
  drawings: Drawings
  /** Letters by the language that formatting names. */
  languages: Map<string, number>
  padding: Padding
  seen: { changes: boolean }
}
