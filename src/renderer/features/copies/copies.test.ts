import { expect, it } from 'vitest'
import { failure, ok, type Result } from '#shared/result'
import type { Backend } from '../../backend'
import { createCopies } from './copies'

function setUp(answer: Promise<Result<unknown>>) {
  const calls: string[] = []
  let progress: (payload: unknown) => void = () => undefined
  const backend = {
    call: (method: string) => {
      calls.push(method)
      return method === 'library.stopCopying' ? Promise.resolve(ok({})) : answer
    },
    on: (_event: string, listener: (payload: unknown) => void) => {
      progress = listener
      return () => undefined
    },
  } as unknown as Backend
  const copies = createCopies(backend)
  copies.listen()
  return { copies, calls, tell: (payload: unknown) => progress(payload) }
}

const half = { what: 'saving', name: 'a.zip', done: 5, total: 10 }

it('says how far a copy is while it is made, and nothing after it', async () => {
  const answer = Promise.withResolvers<Result<unknown>>()
  const { copies, calls, tell } = setUp(answer.promise)
  const saving = copies.save()
  tell(half)
  expect(copies.store.getState().running).toEqual(half)
  copies.stop()
  // One at a time.
  await copies.open()
  expect(calls).toEqual(['library.saveCopy', 'library.stopCopying'])
  answer.resolve(failure('copy-stopped', 'Saving the copy a.zip was stopped; nothing was saved.'))
  await saving
  expect(copies.store.getState().running).toBeNull()
  // What was still on its way.
  tell(half)
  expect(copies.store.getState().running).toBeNull()
})
