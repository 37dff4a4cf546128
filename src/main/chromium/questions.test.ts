import { describe, expect, it } from 'vitest'
import { createQuestions } from './questions'

describe('questions to the page', () => {
  it('get the answer that names them', async () => {
    const questions = createQuestions<string | null>()
    const ids: string[] = []
    const first = questions.ask((id) => ids.push(id), null)
    const second = questions.ask((id) => ids.push(id), null)
    questions.answer(ids[1] ?? '', 'second')
    questions.answer('nobody asked', 'x')
    questions.answer(ids[0] ?? '', 'first')
    questions.answer(ids[0] ?? '', 'again')
    expect(await Promise.all([first, second])).toEqual(['first', 'second'])
  })

  it('end without one when the page is gone or takes too long', async () => {
    const questions = createQuestions<boolean>()
    const asked = questions.ask(() => undefined, false)
    questions.cancel()
    expect(await asked).toBe(false)
    expect(await questions.ask(() => undefined, false, 10)).toBe(false)
  })

  it('may be answered while they are being put', async () => {
    const questions = createQuestions<boolean>()
    expect(await questions.ask((id) => questions.answer(id, true), false, 1_000)).toBe(true)
  })
})
