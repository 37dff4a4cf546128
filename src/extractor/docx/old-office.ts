import { failure } from '#shared/result'
import { officeSentence } from '../office/sentences'
import { compoundNames } from '../ole/compound-file'
import type { Format } from '../reading'

type Refusal = (file: string) => ReturnType<typeof failure>

const not =
  (what: string): Refusal =>
  (file) =>
    failure('unsupported-type', officeSentence.not(file, what))

const REFUSALS: Readonly<Record<string, Refusal>> = {
  EncryptedPackage: (file) => failure('encrypted', officeSentence.encrypted(file)),
  WordDocument: (file) => failure('unsupported-type', officeSentence.oldWord(file)),
  Workbook: not('a spreadsheet (Excel)'),
  Book: not('a spreadsheet (Excel)'),
  'PowerPoint Document': not('a presentation (PowerPoint)'),
}

const refusalOf = (bytes: Uint8Array): Refusal | undefined =>
  compoundNames(bytes)
    .map((name) => (Object.hasOwn(REFUSALS, name) ? REFUSALS[name] : undefined))
    .find((refusal) => refusal !== undefined)

/** The binary files of Office 97 to 2003, and newer ones under a password, which are packed alike ([MS-OFFCRYPTO] 2.3). */
export const OLD_OFFICE: Format = {
  is: (bytes) => refusalOf(bytes) !== undefined,
  read: ({ name, bytes }) =>
    Promise.resolve(refusalOf(bytes)?.(name) ?? failure('unsupported-type', officeSentence.oldWord(name))),
}
