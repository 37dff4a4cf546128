import { describe, expect, it } from 'vitest'
import { composeBody } from './compose-body'
import { derive, excerptOf } from './derive'
import type { JsonNode } from './json'
import { migrate } from './migrate'
import { readBody } from './read-body'
import { shelter } from './unknown'

const stored = (...children: unknown[]) => JSON.stringify({ root: { type: 'root', version: 1, children } })
const paragraph = (text: string): JsonNode => ({ type: 'paragraph', children: [{ type: 'text', text }] })

describe('reading a body', () => {
  it('takes an empty note', () => {
    expect(readBody('', 1)).toEqual({ state: null, access: 'write' })
    expect(readBody(stored(), 1)).toEqual({ state: null, access: 'write' })
  })

  it.each(['{', 'null', '[]', '{}', '{"root":{"type":"root"}}', '{"root":null}'])(
    'leaves %s alone',
    (body) => {
      expect(readBody(body, 1)).toEqual({ state: null, access: 'damaged' })
    },
  )

  it('opens what a newer version wrote for reading only', () => {
    const { state, access } = readBody(stored(paragraph('a'), { type: 'chart', data: [1] }), 2)
    expect(access).toBe('newer')
    expect(state).toContain('"type":"unknown"')
  })

  it('puts a placeholder where an unknown node stands, a block at the top and inline inside', () => {
    const chart = { type: 'chart', children: [{ type: 'bar', height: 2 }] }
    const footnote = { type: 'footnote', id: 7 }
    const root = shelter({ type: 'root', children: [chart, { type: 'paragraph', children: [footnote] }] }, '')
    expect(root.children).toEqual([
      { type: 'unknown', version: 1, original: chart, inline: false },
      { type: 'paragraph', children: [{ type: 'unknown', version: 1, original: footnote, inline: true }] },
    ])
  })

  it('migrates step by step, from the version of the body only', () => {
    const step =
      (name: string) =>
      (root: JsonNode): JsonNode => ({
        ...root,
        steps: [...((root['steps'] as string[] | undefined) ?? []), name],
      })
    const steps = [step('1 to 2'), step('2 to 3')]
    expect(migrate({ type: 'root' }, 1, steps)['steps']).toEqual(['1 to 2', '2 to 3'])
    expect(migrate({ type: 'root' }, 2, steps)['steps']).toEqual(['2 to 3'])
    expect(migrate({ type: 'root' }, 3, steps)['steps']).toBeUndefined()
  })
})

describe('what is derived from a body', () => {
  it('is the first words, cut between two words', () => {
    expect(excerptOf([paragraph('One  two'), paragraph(''), paragraph('three')].map(derive))).toBe(
      'One two three',
    )
    const long = excerptOf([derive(paragraph('word '.repeat(100)))])
    expect(long.length).toBeLessThanOrEqual(201)
    expect(long.endsWith('word…') || long.endsWith('word')).toBe(true)
    expect(excerptOf([derive(paragraph('x'.repeat(500))), derive(paragraph('y'))])).toBe(
      `${'x'.repeat(200)}…`,
    )
  })

  it('counts the words of the person, not those of pins', () => {
    expect(derive(paragraph('Don’t stop — it’s 2025, well-known.')).words).toBe(5)
    expect(derive({ type: 'pin', words: 'not mine', annotationId: 'a' }).words).toBe(0)
  })

  it('keeps list items apart', () => {
    const item = (text: string): JsonNode => ({ type: 'listitem', children: [{ type: 'text', text }] })
    const list = { type: 'list', children: [item('one'), item('two')] }
    expect(derive(list)).toMatchObject({ text: 'one two', words: 2 })
  })

  it('names the annotations', () => {
    expect(derive({ type: 'pin', words: 'a', annotationId: 'x' })).toEqual({
      text: '“a”',
      annotationIds: ['x'],
      words: 0,
    })
  })
})

describe('composing a body', () => {
  it('makes what can be read again', () => {
    const made = composeBody(['Before', ''])
    expect(readBody(made.body, made.bodyVersion).access).toBe('write')
    expect(made.excerpt).toBe('Before')
    expect(made.annotationIds).toEqual([])
  })
})
