import { firstForm, type Form } from './form'
import type { Flow } from './flow'

/** What the text of a group is for. */
export type Destination =
  | 'text'
  | 'skip'
  | 'fonts'
  | 'styles'
  | 'lists'
  | 'overrides'
  | 'info'
  | 'title'
  | 'author'
  | 'keywords'
  | 'subject'
  | 'created'
  | 'instruction'
  | 'picture'
  | 'property name'
  | 'property value'
  | 'list text'
  | 'html tag'
  /** `\shpinst`: only its text box is read. */
  | 'shape'
  /** `\picprop`: only its names and values are read. */
  | 'picture properties'
  /** `\upr`: only its Unicode form is read. */
  | 'old form'
  /** `\pn`: only its kind is read. */
  | 'old list'

/** A field's instruction, which its result (a later group) needs. */
export interface Field {
  instruction: string
}

/** What a group inherits from the one around it and loses at its end. */
export interface GroupState extends Form {
  destination: Destination
  /** Of the group around `\upr`. */
  outer: Destination
  flow: Flow
  field: Field | null
}

export const firstState = (flow: Flow): GroupState => ({
  ...firstForm(),
  destination: 'text',
  outer: 'text',
  flow,
  field: null,
})

/** Whether a reader sees text of this group: not hidden, not struck by a revision, not for readers without HTML alone. */
export const isShown = ({ hidden, deleted, rtfOnly, destination }: GroupState): boolean =>
  !hidden && !deleted && !rtfOnly && destination !== 'skip'
