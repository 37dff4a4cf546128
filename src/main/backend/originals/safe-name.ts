/** Kinds that a system opens in a reader or editor and never runs. */
const DOCUMENTS = new Set(
  'txt text md markdown html htm xhtml pdf docx odt rtf epub mht mhtml webarchive eml msg gz zip csv json bib ris'.split(
    ' ',
  ),
)

/** Names that Windows keeps for devices, whatever follows the dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** Separators, what Windows forbids, control characters, and invisible ones that reorder what is read. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/gu

/**
 * A file name that is safe to create on any system and to hand to the system's own application, as close to `fileName`
 * as that allows. An extension that is no document's gets `.txt` after it, so that nothing is ever run.
 */
export function safeName(fileName: string): string {
  const plain = fileName
    .normalize('NFC')
    .replace(UNSAFE, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const dot = plain.lastIndexOf('.')
  const extension = dot > 0 ? plain.slice(dot + 1).toLowerCase() : ''
  const known = DOCUMENTS.has(extension)
  let stem = (known ? plain.slice(0, dot) : plain) || 'article'
  if (DEVICE.test(`${stem}.`)) stem = `_${stem}`
  // File systems count bytes: 255 at most.
  while (Buffer.byteLength(stem) > 200) stem = stem.replace(/.$/su, '')
  return `${stem.replace(/[\s.]+$/, '')}.${known ? extension : 'txt'}`
}
