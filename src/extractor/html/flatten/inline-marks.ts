import type { MarkType } from '#shared/domain/passage'

const MARKS: Record<string, MarkType> = {
  B: 'bold',
  STRONG: 'bold',
  I: 'italic',
  EM: 'italic',
  CITE: 'italic',
  DFN: 'italic',
  VAR: 'italic',
  CODE: 'code',
  KBD: 'code',
  SAMP: 'code',
  TT: 'code',
  SUP: 'superscript',
  SUB: 'subscript',
  S: 'strikethrough',
  STRIKE: 'strikethrough',
  DEL: 'strikethrough',
}

/** The formatting that an element gives its words, if any. */
export const markOf = (tag: string): MarkType | undefined => MARKS[tag]
