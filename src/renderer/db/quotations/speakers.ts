import { now } from '#shared/domain/record'
import { nameKey, type SamePerson, type SpeakerCorrection } from '#shared/domain/speaker'
import { describeRange } from '../../anchoring'
import type { Speakers } from '../api'
import type { Commit } from '../commit'
import { newRecord } from '../record'
import type { LibraryDatabase } from '../schema'

export function createSpeakers(db: LibraryDatabase, commit: Commit): Speakers {
  return {
    correct: (quotation, text, speaker) =>
      commit(async (touch) => {
        const old = quotation.found && (await db.speakers.get(quotation.found.correctionId))
        const correction: SpeakerCorrection = {
          ...(old ?? { ...newRecord(), articleId: quotation.articleId }),
          selectors: describeRange(text, quotation.start, quotation.end),
          speaker,
          updatedAt: now(),
        }
        await db.speakers.put(correction)
        touch('speaker', correction.id)
      }),

    takeBack: ({ found }) =>
      commit(async (touch) => {
        if (!found) return
        await db.speakers.update(found.correctionId, { deletedAt: now(), updatedAt: now() })
        touch('speaker', found.correctionId)
      }),

    samePerson: (name, sameAs) =>
      commit(async (touch) => {
        const id = nameKey(name)
        // The other way round it would be a circle.
        const back = await db.people.get(nameKey(sameAs))
        if (back && back.deletedAt === null && nameKey(back.sameAs) === id) {
          await db.people.update(back.id, { deletedAt: now(), updatedAt: now() })
          touch('person', back.id)
        }
        const old = await db.people.get(id)
        const person: SamePerson = {
          ...(old ?? { ...newRecord(), id }),
          name,
          sameAs,
          deletedAt: null,
          updatedAt: now(),
        }
        await db.people.put(person)
        touch('person', id)
      }),

    separate: (name) =>
      commit(async (touch) => {
        const id = nameKey(name)
        await db.people.update(id, { deletedAt: now(), updatedAt: now() })
        touch('person', id)
      }),
  }
}
