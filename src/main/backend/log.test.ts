import { mkdtempDisposable, readFile, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createLog } from './log'

it('appends errors with stack and cause, and stays under twice its limit', async () => {
  await using temp = await mkdtempDisposable(join(tmpdir(), 'log-'))
  const path = join(temp.path, 'log')
  const log = createLog(path, 5_000)
  log(new Error('first', { cause: new Error('deeper') }))
  log('a sentence')
  log({ code: 3 })
  const text = await readFile(path, 'utf8')
  expect(text).toMatch(/^\d{4}-.*Z Error: first\n {6}at /)
  expect(text).toMatch(/caused by Error: deeper/)
  expect(text).toMatch(/Z a sentence\n.*Z \{"code":3\}\n$/)

  for (let i = 0; i < 200; i++) log('x'.repeat(400))
  const [size, old] = [(await stat(path)).size, (await stat(`${path}.old`)).size]
  expect(size + old).toBeLessThan(11_000)
})

it('never throws', () => {
  expect(() => createLog('/nowhere/at/all/log')(new Error('x'))).not.toThrow()
})
