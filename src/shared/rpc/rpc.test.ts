import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { method } from '../contract/define'
import { ok } from '../result'
import { connect } from './connect'
import { serve } from './serve'
import type { Bridge } from './types'

const methods = { double: method(v.object({ n: v.number() }), v.object({ n: v.number() })) }
const events = { tick: v.object({ n: v.number() }) }

function pair(double: (n: number) => unknown) {
  const logged: unknown[] = []
  const answer = serve(
    methods,
    { double: ({ n }) => Promise.resolve(ok({ n: double(n) as number })) },
    (error) => logged.push(error),
  )
  const listeners = new Set<(event: string, payload: unknown) => void>()
  const bridge: Bridge = {
    call: answer,
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    fileToken: (file) => file.name,
  }
  const emit = (event: string, payload: unknown) => {
    for (const listener of listeners) listener(event, payload)
  }
  return { client: connect(methods, events, bridge), answer, emit, logged }
}

describe('serve and connect', () => {
  it('carries a call and its answer', async () => {
    const { client } = pair((n) => n * 2)
    expect(await client.call('double', { n: 21 })).toEqual({ ok: true, value: { n: 42 } })
  })

  it('refuses input that does not fit, and methods that only Object knows', async () => {
    const { answer } = pair((n) => n)
    expect(await answer('double', { n: 'x' })).toMatchObject({ ok: false, error: { code: 'bad-input' } })
    expect(await answer('toString', {})).toMatchObject({ ok: false, error: { code: 'unknown-method' } })
  })

  it('turns a throwing handler into a failure and logs it', async () => {
    const { client, logged } = pair(() => {
      throw new Error('inside')
    })
    expect(await client.call('double', { n: 1 })).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(logged).toHaveLength(1)
  })

  it('refuses an answer that does not fit', async () => {
    const { client } = pair(() => 'many')
    expect(await client.call('double', { n: 1 })).toMatchObject({ ok: false, error: { code: 'bad-answer' } })
  })

  it('delivers events that fit until the listener leaves', () => {
    const { client, emit } = pair((n) => n)
    const seen: number[] = []
    const stop = client.on('tick', ({ n }) => seen.push(n))
    emit('tick', { n: 1 })
    emit('tick', { n: 'x' })
    emit('tock', { n: 2 })
    stop()
    emit('tick', { n: 3 })
    expect(seen).toEqual([1])
  })
})
