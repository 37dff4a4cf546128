import type { Annotations, LastWords, Notes } from './api'
import type { LibraryDatabase } from './schema'

/**
 * Stores what was typed last while the page is going away. No answer of the database comes back any more then, so this is
 * one request, committed at once, in a table of its own where nothing under way can hold it up. The next start carries it out.
 */
export function leaveWords(db: LibraryDatabase, words: LastWords): void {
  const transaction = db.backendDB().transaction('lastWords', 'readwrite', { durability: 'strict' })
  transaction.objectStore('lastWords').put(words)
  transaction.commit()
}

/** Carries out what earlier windows left. Words for a note that is gone are dropped with it. */
export async function takeWords(db: LibraryDatabase, notes: Notes, annotations: Annotations): Promise<void> {
  for (const words of await db.lastWords.toArray()) {
    if (words.kind === 'annotation') await annotations.update(words.id, words.change)
    else if (await notes.get(words.id)) await notes.write(words.write)
    await db.lastWords.delete(words.id)
  }
}
