import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cannotDrive, isTooOld } from './versions'

describe('the versions of browsers', () => {
  it('tells those that are too old', () => {
    expect(isTooOld('99.0.1')).toBe(true)
    expect(isTooOld('156.0.8078.79')).toBe(false)
  })

  it.skipIf(process.platform === 'win32')('names the installed one and the one that is wanted', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'commonplace-browser-'))
    const browser = join(folder, 'browser')
    await writeFile(browser, '#!/bin/sh\necho "Chromium 201.2.3 built on sand"\n')
    await chmod(browser, 0o755)
    expect(await cannotDrive(browser)).toMatch(/browser \(version 201\.2\.3\).*made for version \d+\.\d/)
    expect(await cannotDrive('/no/browser')).toContain('(version unknown)')
    await rm(folder, { recursive: true })
  })
})
