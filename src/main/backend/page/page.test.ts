import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPageAnswers } from './answer'
import { CONTENT_SECURITY_POLICY } from './csp'
import { resolvePageFile } from './resolve'

const SHA = 'a'.repeat(64)
const at = (path: string) => resolvePageFile(`app://commonplace${path}`)

describe('resolvePageFile', () => {
  it('knows the page, its files and kept pictures', () => {
    const index = { kind: 'file', path: 'index.html', mediaType: 'text/html; charset=utf-8' }
    expect(at('/')).toEqual(index)
    expect(at('')).toEqual(index)
    expect(at('/index.html?x=1#y')).toEqual(index)
    expect(at('/assets/index-1a.js')).toEqual({
      kind: 'file',
      path: 'assets/index-1a.js',
      mediaType: 'text/javascript; charset=utf-8',
    })
    expect(at(`/assets/${SHA}`)).toEqual({ kind: 'asset', sha256: SHA })
    expect(resolvePageFile(`https://commonplace.invalid/assets/${SHA}`)).toEqual({
      kind: 'asset',
      sha256: SHA,
    })
  })

  it.each([
    '/%2e%2e%2fpackage.json',
    '/..%2f..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/a%00.html',
    '/%',
    '/.hidden.html',
    '/assets/.env.txt',
    '/C:%5cWindows%5cwin.txt',
    '/C%3A/win.txt',
    '//etc/passwd.txt',
    '/assets/',
    '/program.exe',
    '/noextension',
    `/assets/${'A'.repeat(64)}`,
  ])('refuses %s', (path) => {
    expect(at(path)).toBeNull()
  })

  it('never leaves the folder by dot segments', () => {
    for (const path of ['/../../etc/hosts.txt', '/assets/../../hosts.txt', '/%2e%2e/hosts.txt']) {
      const found = at(path)
      expect(found === null || (found.kind === 'file' && !found.path.includes('..'))).toBe(true)
    }
    expect(resolvePageFile('not an address')).toBeNull()
  })
})

describe('the policy', () => {
  const directives = new Map(
    CONTENT_SECURITY_POLICY.split('; ').map((line) => {
      const [name = '', ...values] = line.split(' ')
      return [name, values]
    }),
  )

  it('starts from nothing and allows no inline, eval or remote source', () => {
    expect(directives.get('default-src')).toEqual(["'none'"])
    expect(directives.get('script-src')).toEqual(["'self'"])
    expect(directives.get('style-src')).toEqual(["'self'"])
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|\*|data:/)
    for (const name of ['base-uri', 'form-action', 'frame-ancestors'])
      expect(directives.get(name)).toEqual(["'none'"])
  })
})

describe('createPageAnswers', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'commonplace-page-'))
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>Commonplace</title>')
  })
  afterAll(() => rm(folder, { recursive: true }))

  const answers = (mediaType = 'image/png') =>
    createPageAnswers({
      folder,
      asset: (sha256) =>
        Promise.resolve(sha256 === SHA ? { mediaType, bytes: new Uint8Array([1, 2, 3]) } : null),
    })

  it('serves the page with the policy', async () => {
    const answer = await answers()('app://commonplace/', 'GET')
    expect(answer.status).toBe(200)
    expect(new TextDecoder().decode(answer.body)).toContain('Commonplace')
    expect(answer.headers['Content-Security-Policy']).toBe(CONTENT_SECURITY_POLICY)
    expect(answer.headers['X-Content-Type-Options']).toBe('nosniff')
  })

  it('serves kept pictures, and nothing else that was kept', async () => {
    const picture = await answers()(`app://commonplace/assets/${SHA}`, 'GET')
    expect(picture).toMatchObject({ status: 200, headers: { 'Content-Type': 'image/png' } })
    expect([...picture.body]).toEqual([1, 2, 3])
    for (const mediaType of ['image/svg+xml', 'text/html', 'application/pdf'])
      expect((await answers(mediaType)(`app://commonplace/assets/${SHA}`, 'GET')).status).toBe(404)
    expect((await answers()(`app://commonplace/assets/${'b'.repeat(64)}`, 'GET')).status).toBe(404)
  })

  it('refuses what is missing and what is not read', async () => {
    expect((await answers()('app://commonplace/missing.js', 'GET')).status).toBe(404)
    expect((await answers()('app://commonplace/', 'POST')).status).toBe(405)
  })
})
