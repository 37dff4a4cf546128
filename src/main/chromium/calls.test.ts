import { describe, expect, it } from 'vitest'
import { ok } from '#shared/result'
import { answerCall } from './calls'
import { createParking } from './parking'

const echo = (_method: string, input: unknown) => Promise.resolve(ok(input))

describe('a call of the page', () => {
  it('is answered as JSON', async () => {
    expect(await answerCall(echo, createParking(), 'echo', '{"a":[1,null]}')).toBe(
      '{"ok":true,"value":{"a":[1,null]}}',
    )
  })

  it('gives something to the contract even when it is no JSON', async () => {
    expect(await answerCall(echo, createParking(), 'echo', 'no json')).toBe('{"ok":true}')
  })

  it('parks what is large, for one fetch', async () => {
    const parking = createParking()
    const text = 'x'.repeat(5_000_000)
    const answer = await answerCall(echo, parking, 'echo', JSON.stringify(text))
    const token = typeof answer === 'string' ? '' : answer.parked
    expect(parking.take(token)).toBe(JSON.stringify(ok(text)))
    expect(parking.take(token)).toBeNull()
    expect(parking.take('unknown')).toBeNull()
  })
})
