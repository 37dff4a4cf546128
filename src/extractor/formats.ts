import { failure, ok, type Result } from '#shared/result'
import { isArchive } from './archive/is-archive'
import { isOfficePackage } from './docx/is-docx'
import { OLD_OFFICE } from './docx/old-office'
import { isEpub } from './epub/is-epub'
import { isFlatOdt, isOpenDocument } from './odt/is-odt'
import type { Format, InputFile } from './reading'
import { isPdf } from './pdf/is-pdf'
import { gunzip, isGzip } from './recognise/gzip'
import { isOutlookMessage } from './mail/msg/is-msg'
import { mailKind } from './recognise/mail'
import { foreignKind } from './recognise/signature'
import { isRtf } from './rtf/is-rtf'
import { sentence } from './sentences'
import { isWebArchive } from './webarchive/is-webarchive'

/** Recognised by content, the first that fits. Readers with large libraries behind them are loaded when they are needed. */
const FORMATS: readonly Format[] = [
  {
    is: isGzip,
    read: async (file, { readInner }) => {
      const { name, bytes } = file
      const unpacked = gunzip(name, bytes)
      if (!unpacked.ok) return unpacked
      if (isGzip(unpacked.value)) return failure('unsafe', sentence.nested(name))
      return readInner({ ...file, bytes: unpacked.value })
    },
  },
  {
    is: (bytes) => mailKind(bytes) === 'archive',
    read: async (file) => (await import('./mhtml/read-mhtml')).readMhtml(file),
  },
  {
    is: isWebArchive,
    read: async (file, context) =>
      (await import('./webarchive/read-webarchive')).readWebArchive(file, context),
  },
  {
    is: (bytes) => mailKind(bytes) === 'mail',
    read: async (file, context) => (await import('./mail/read-mail')).readMail(file, context),
  },
  {
    is: isOfficePackage,
    read: async (file) => (await import('./docx/read-docx')).readDocx(file),
  },
  OLD_OFFICE,
  {
    is: isOpenDocument,
    read: async (file) => (await import('./odt/read-odt')).readOdt(file),
  },
  {
    is: isFlatOdt,
    read: async (file) => (await import('./odt/read-odt')).readFlatOdt(file),
  },
  {
    is: isEpub,
    read: async (file, { options }) => (await import('./epub/read-epub')).readEpub(file, options),
  },
  // Everything else that is zipped.
  {
    is: isArchive,
    read: async (file, context) => (await import('./archive/read-archive')).readArchive(file, context),
  },
  {
    is: isOutlookMessage,
    read: async (file, context) => (await import('./mail/msg/read-msg')).readMsg(file, context),
  },
  {
    is: isPdf,
    read: async (file) => (await import('./pdf/read-pdf')).readPdf(file),
  },
  {
    is: isRtf,
    read: async (file) => (await import('./rtf/read-rtf')).readRtf(file),
  },
]

const TEXT: Format = {
  is: () => true,
  read: async (file) => (await import('./read-decoded')).readDecoded(file),
}

/** The format of a file's content; what has no reader fails with `unsupported-type`. */
export const formatOf = ({ name, bytes }: InputFile): Result<Format> => {
  const format = FORMATS.find((one) => one.is(bytes))
  if (format) return ok(format)
  const foreign = foreignKind(bytes)
  return foreign ? failure('unsupported-type', sentence.unsupported(name, foreign)) : ok(TEXT)
}
