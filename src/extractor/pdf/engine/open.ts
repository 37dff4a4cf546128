import type { PDFDocumentProxy } from 'pdfjs-dist'
import { failure, ok, type Result } from '#shared/result'
import { pdfSentence } from '../sentences'
import { DataFiles } from './data-files'
import { pdfLibrary } from './library'

const PASSWORD = /password/i

const NEAR_END = 64 * 1024

/** Whether the trailer asks for decryption: by a certificate, say, which PDF.js does not know. */
const saysEncrypted = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(-NEAR_END)).toString('latin1').includes('/Encrypt')

/**
 * Opens a PDF for its text: no scripts, no network, no fonts or pictures from outside, no worker. The caller destroys the
 * document's `loadingTask`. Errors: `encrypted`, `damaged`.
 */
export const openPdf = async (name: string, bytes: Uint8Array): Promise<Result<PDFDocumentProxy>> => {
  const { getDocument } = await pdfLibrary()
  const task = getDocument({
    // PDF.js takes the bytes over.
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: true,
    // Only for the fonts' names, which tell bold and italic.
    fontExtraProperties: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableWorkerRendering: true,
    // Pictures are of no interest.
    maxImageSize: 1,
    enableXfa: false,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    BinaryDataFactory: DataFiles,
  })
  try {
    return ok(await task.promise)
  } catch (error) {
    await task.destroy().catch(() => undefined)
    const isLocked = error instanceof Error && PASSWORD.test(`${error.name} ${error.message}`)
    return isLocked || saysEncrypted(bytes)
      ? failure('encrypted', pdfSentence.encrypted(name))
      : failure('damaged', pdfSentence.damaged(name))
  }
}
