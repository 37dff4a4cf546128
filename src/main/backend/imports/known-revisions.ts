import { EXTRACTOR_VERSION, type Revision, revisionId } from '#shared/domain/revision'
import type { ExtractOptions } from '../../../extractor/messages'
import type { Stores } from './stores'

/** Only books are read in two ways. */
const BOOK = 'application/epub+zip'

/**
 * All parts of the newest revision of these bytes, or null when they have not been read by this extractor in the way that is asked
 * for: a whole book is part 0, and its chapters are the parts from 1, so that both can be known.
 */
export async function knownRevisions(
  revisions: Pick<Stores['revisions'], 'read'>,
  sha256: string,
  { chapters = false }: ExtractOptions,
): Promise<Revision[] | null> {
  const partsFrom = async (first: number): Promise<Revision[] | null> => {
    const [one] = await revisions.read([revisionId(sha256, first, EXTRACTOR_VERSION)])
    if (!one) return null
    const ids = Array.from({ length: one.parts - 1 }, (_, n) =>
      revisionId(sha256, first + n + 1, EXTRACTOR_VERSION),
    )
    const all = [one, ...(ids.length > 0 ? await revisions.read(ids) : [])]
    return all.length === one.parts ? all : null
  }
  const whole = await partsFrom(0)
  if (!chapters) return whole
  return whole && whole[0]?.mediaType !== BOOK ? whole : partsFrom(1)
}
