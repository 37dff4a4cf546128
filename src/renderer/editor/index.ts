export { bodyWithPin } from './codec/body-with-pin'
export { readBody, type ReadBody } from './codec/read-body'
export type { NoteBody } from './codec/body-writer'
export type { EditorHandle } from './editor-handle'
