import type { Metadata, MetadataEvidence } from '#shared/domain/metadata'
import type { Thread } from './thread'

/** A thread's author is who opened it, where nothing else on the page names one. */
export const openedBy = (
  thread: Thread | null,
  { authors }: Metadata,
): { metadata: Partial<Metadata>; evidence: MetadataEvidence } => {
  const author = thread?.posts[0]?.author
  if (!author || authors.length) return { metadata: {}, evidence: {} }
  return {
    metadata: { authors: [{ literal: author }] },
    evidence: { authors: { origin: 'page text', certainty: 0.8 } },
  }
}
