import { type Revision, revisionId } from '#shared/domain/revision'

/** A small revision of an original. */
export const revisionOf = (sha256: string, text = 'What was said.', part = 0): Revision => ({
  id: revisionId(sha256, part, 1),
  sha256,
  part,
  parts: part + 1,
  extractorVersion: 1,
  mediaType: 'text/plain',
  metadata: {
    title: 'Talks',
    subtitle: null,
    authors: [],
    published: null,
    modified: null,
    siteName: null,
    url: null,
    language: null,
  },
  text,
  bodyEnd: text.length,
  passages: [
    {
      type: 'paragraph',
      role: 'body',
      level: null,
      start: 0,
      end: text.length,
      page: null,
      order: 0,
      marks: [],
    },
  ],
  quotations: [],
  warnings: [],
})
