import { parseHTML } from 'linkedom'
import { withSkeleton } from './skeleton'
import { joinStreamed } from './streamed'

/** Parses a page (already tamed) into a document that runs and loads nothing. */
export const parsePage = (html: string): Document => {
  const { document } = parseHTML(withSkeleton(html)) as unknown as { document: Document }
  joinStreamed(document)
  return document
}
