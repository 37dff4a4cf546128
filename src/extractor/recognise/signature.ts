const ascii = (bytes: Uint8Array, start: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(start, start + length))

interface Signature {
  what: string
  is: (bytes: Uint8Array) => boolean
}

const starts = (what: string, ...heads: string[]): Signature => ({
  what,
  is: (bytes) => heads.some((head) => ascii(bytes, 0, head.length) === head),
})

/** The first that fits decides. */
const SIGNATURES: readonly Signature[] = [
  starts('an older Word or Office file', '\u00d0\u00cf\u0011\u00e0'),
  starts('a property list', 'bplist'),
  starts(
    'a picture',
    '\u0089PNG',
    '\u00ff\u00d8\u00ff',
    'GIF87a',
    'GIF89a',
    'II*\u0000',
    'MM\u0000*',
    '8BPS',
  ),
  { what: 'a picture', is: (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP' },
  { what: 'a sound or film', is: (bytes) => ascii(bytes, 4, 4) === 'ftyp' || ascii(bytes, 0, 4) === 'RIFF' },
  starts('a sound or film', 'ID3', 'OggS', 'fLaC', '\u001aE\u00df\u00a3'),
  starts('an archive', '7z\u00bc\u00af', 'Rar!', 'BZh', '\u00fd7zXZ', '\u0028\u00b5\u002f\u00fd'),
  starts('a program', '\u007fELF', 'MZ\u0090\u0000', '\u00cf\u00fa\u00ed\u00fe', '\u00ca\u00fe\u00ba\u00be'),
  starts('a database', 'SQLite format 3'),
  starts('a font', 'wOFF', 'wOF2', 'OTTO', '\u0000\u0001\u0000\u0000\u0000'),
]

/** What a file that this program does not read is, in words for a person, or null. Looks at the first bytes only. */
export const foreignKind = (bytes: Uint8Array): string | null =>
  SIGNATURES.find((signature) => signature.is(bytes))?.what ?? null
