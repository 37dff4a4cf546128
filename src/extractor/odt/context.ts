import type { Padding } from '../office/padding'
import type { XmlElement } from '../xml/element'
import type { Frames } from './frames'
import type { Lists } from './lists'
import type { Styles } from './styles'

/** A note, which stands in the text where it is referred to. */
export interface Note {
  kind: 'footnote' | 'endnote'
  mark: string
  content: XmlElement
}

/** All that reading the text of a document needs and gathers. */
export interface Context {
  styles: Styles
  lists: Lists
  frames: Frames
  notes: Note[]
  /** Letters by the language that formatting names. */
  languages: Map<string, number>
  padding: Padding
  seen: { changes: boolean }
}
