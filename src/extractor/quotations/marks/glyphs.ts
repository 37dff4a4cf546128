/** Marks of one family may close one another, whatever their shape: “We were early," is one quotation. */
export type Family = 'double' | 'single' | 'guillemet' | 'angle' | 'corner' | 'white-corner' | 'prime'

interface Glyph {
  family: Family
  /** What the shape alone says: `both` is a straight mark, or one that languages use both ways. */
  side: 'open' | 'close' | 'both'
}

export const GLYPHS: Readonly<Record<string, Glyph>> = {
  '“': { family: 'double', side: 'open' },
  '”': { family: 'double', side: 'close' },
  '„': { family: 'double', side: 'open' },
  '‟': { family: 'double', side: 'open' },
  '"': { family: 'double', side: 'both' },
  '＂': { family: 'double', side: 'both' },
  '``': { family: 'double', side: 'open' },
  "''": { family: 'double', side: 'both' },
  '’’': { family: 'double', side: 'close' },
  '‘‘': { family: 'double', side: 'open' },
  '‚‚': { family: 'double', side: 'open' },
  '‘': { family: 'single', side: 'open' },
  '‛': { family: 'single', side: 'open' },
  '‚': { family: 'single', side: 'open' },
  '’': { family: 'single', side: 'close' },
  "'": { family: 'single', side: 'both' },
  '`': { family: 'single', side: 'open' },
  '«': { family: 'guillemet', side: 'both' },
  '»': { family: 'guillemet', side: 'both' },
  '‹': { family: 'angle', side: 'both' },
  '›': { family: 'angle', side: 'both' },
  '「': { family: 'corner', side: 'open' },
  '」': { family: 'corner', side: 'close' },
  '『': { family: 'white-corner', side: 'open' },
  '』': { family: 'white-corner', side: 'close' },
  '〝': { family: 'prime', side: 'open' },
  '〞': { family: 'prime', side: 'close' },
  '〟': { family: 'prime', side: 'close' },
}

/** Which shapes may close what a shape has opened. German closes „ with “, Swedish opens and closes with ”. */
export const CLOSERS: Readonly<Record<string, readonly string[]>> = {
  '“': ['”', '"', '“', '＂', "''", '’’'],
  '”': ['”', '"'],
  '„': ['“', '”', '"', '‟'],
  '‟': ['”', '"'],
  '"': ['"', '”', '“', '＂'],
  '＂': ['＂', '"', '”'],
  '``': ["''", '’’', '"', '”'],
  "''": ["''", '’’', '"', '”'],
  '‘‘': ['’’', "''"],
  '‚‚': ['‘‘', "''"],
  '«': ['»'],
  '»': ['«', '»'],
  '‹': ['›'],
  '›': ['‹', '›'],
  '「': ['」'],
  '『': ['』'],
  '〝': ['〞', '〟'],
}

/** Every mark, longest first. A backtick or ’ doubled is one mark; three straight singles are a single and a double. */
export const MARK = /``|'''|''|’’’|’’|‘‘|‚‚|[“”„‟"＂‘’‚‛'`«»‹›「」『』〝〞〟]/g
