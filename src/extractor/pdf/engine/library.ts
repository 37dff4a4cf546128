import type * as Pdf from 'pdfjs-dist/legacy/build/pdf.mjs'

let loaded: Promise<typeof Pdf> | undefined

/**
 * PDF.js without its worker thread: the extractor is a process of its own. What it loads for drawing (a native canvas, when one is
 * installed) is answered with nothing, because only text is wanted of it.
 */
export const pdfLibrary = (): Promise<typeof Pdf> => (loaded ??= load())

const load = async (): Promise<typeof Pdf> => {
  const global = globalThis as { pdfjsWorker?: unknown }
  global.pdfjsWorker = await withoutCanvas(() => import('pdfjs-dist/legacy/build/pdf.worker.mjs'))
  return await withoutCanvas(() => import('pdfjs-dist/legacy/build/pdf.mjs'))
}

const withoutCanvas = async <T>(action: () => Promise<T>): Promise<T> => {
  const find = process.getBuiltinModule.bind(process)
  const stand = function Nothing() {
    // Never called: nothing is drawn.
  }
  const nothing = { createRequire: () => () => ({ DOMMatrix: stand, Path2D: stand }) }
  const asked = (name: string): unknown => (name === 'module' ? nothing : find(name))
  Object.assign(process, { getBuiltinModule: asked })
  try {
    return await action()
  } finally {
    Object.assign(process, { getBuiltinModule: find })
  }
}
