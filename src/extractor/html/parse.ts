import { parseHTML } from 'linkedom'

/** Parses a page into a document that runs and loads nothing. */
export const parsePage = (html: string): Document => {
  const whole = /<html[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`
  return (parseHTML(whole) as unknown as { document: Document }).document
}
