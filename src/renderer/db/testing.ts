import { events, methods } from '#shared/contract/index'
import type { Change, Entry } from '#shared/contract/journal'
import type { Outcome } from '#shared/contract/imports'
import type { Note } from '#shared/domain/note'
import type { Revision } from '#shared/domain/revision'
import { failure, ok, type Result } from '#shared/result'
import { connect } from '#shared/rpc/connect'
import { newRecord } from './record'

/** A library folder in memory behind the real contract: what the main process answers, without its disk. */
export class MemoryFolder {
  entries: Entry[] = []
  revisions = new Map<string, Revision>()
  full = false
  libraryId = 'library-1'

  readonly backend = connect(methods, events, {
    call: (method, input) => Promise.resolve(this.answer(method, input)),
    listen: () => () => undefined,
    fileToken: (file) => file.name,
  })

  get counter(): number {
    return this.entries.at(-1)?.counter ?? 0
  }

  append(changes: readonly Change[]): number {
    for (const change of changes) this.entries.push({ ...change, counter: this.counter + 1 })
    return this.counter
  }

  private answer(method: string, input: unknown): Result<unknown> {
    switch (method) {
      case 'library.info':
        return ok({
          libraryId: this.libraryId,
          folder: '/library',
          counter: this.counter,
          shell: 'chromium',
          platform: 'linux',
          version: '0',
          messages: [],
        })
      case 'journal.append':
        if (this.full) return failure('journal-append', 'The disk is full.')
        return ok({ counter: this.append((input as { changes: Change[] }).changes) })
      case 'journal.since': {
        const after = this.entries.filter(({ counter }) => counter > (input as { counter: number }).counter)
        const newest = after.filter(
          (entry) => !after.some((o) => o.id === entry.id && o.counter > entry.counter),
        )
        const entries = newest.slice(0, 2)
        const last = entries.at(-1)
        return ok({ entries, next: last && newest.length > 2 ? last.counter : null })
      }
      case 'library.revisions':
        return ok((input as { ids: string[] }).ids.flatMap((id) => this.revisions.get(id) ?? []))
      default:
        return failure('unknown', method)
    }
  }
}

export function revision(text: string, change: Partial<Revision> = {}): Revision {
  let sum = 7
  for (let at = 0; at < text.length; at++) sum = (sum * 31 + text.charCodeAt(at)) % 0xffffffff
  const whole = sum.toString(16).padStart(64, '0')
  return {
    id: `${whole}/0/1`,
    sha256: whole,
    part: 0,
    parts: 1,
    extractorVersion: 1,
    mediaType: 'text/plain',
    metadata: {
      title: text,
      subtitle: null,
      authors: [{ given: 'Ada', family: 'Berg' }],
      published: '2025-04-12',
      modified: null,
      siteName: null,
      url: null,
      language: 'en',
    },
    text,
    bodyEnd: text.length,
    passages: [],
    quotations: [],
    warnings: [],
    ...change,
  }
}

export const outcome = (...revisions: Revision[]): Outcome => ({
  ok: true,
  file: 'a/b.txt',
  size: 3,
  revisions,
})

export const note = (title: string, body = '{}'): Note => ({
  ...newRecord(),
  title,
  body,
  bodyVersion: 1,
  excerpt: '',
  annotationIds: [],
})
