import { strToU8, zipSync } from 'fflate'

/** Files of an archive by path: text, or bytes. */
export type Files = Record<string, string | Uint8Array>

/** A ZIP archive whose bytes depend on nothing but its files. */
export const packed = (files: Files): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        [
          typeof content === 'string' ? strToU8(content) : content,
          { level: name === 'mimetype' ? 0 : 6, mtime: new Date(1980, 0, 2) },
        ],
      ]),
    ),
  )
