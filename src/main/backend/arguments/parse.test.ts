import { describe, expect, it } from 'vitest'
import { parseArguments } from './parse'

const parse = (...argv: string[]) => parseArguments(argv, { HOME: '/home/ada' }, 'linux', '/work')
const message = (...argv: string[]) => {
  const result = parse(...argv)
  return result.ok ? null : result.error.message
}

describe('the command line', () => {
  it('may be empty', () => {
    expect(parse()).toEqual({
      ok: true,
      value: {
        library: '/home/ada/.local/share/commonplace',
        shell: null,
        files: [],
        help: false,
        version: false,
      },
    })
  })

  it('takes files, options in both forms, and -- before names that begin with a dash', () => {
    expect(parse('a.txt', '--library=../lib=2', '--shell', 'electron', '/b', '--', '--help')).toEqual({
      ok: true,
      value: {
        library: '/lib=2',
        shell: 'electron',
        files: ['/work/a.txt', '/b', '/work/--help'],
        help: false,
        version: false,
      },
    })
  })

  it('takes help and version', () => {
    expect(parse('-h', '--version')).toMatchObject({ ok: true, value: { help: true, version: true } })
  })

  it('lets switches of the engine pass', () => {
    expect(parse('--no-sandbox', '--inspect=0', '--enable-features=X', '-psn_0_1')).toMatchObject({
      ok: true,
      value: { files: [] },
    })
  })

  it.each([
    [['--librarie', 'x'], '--librarie is not an option of Commonplace; see --help.'],
    [['--library'], '--library needs a value; see --help.'],
    [['--library', '--shell', 'electron'], '--library needs a value; see --help.'],
    [['--library='], '--library needs a value; see --help.'],
    [['--shell', 'firefox'], '--shell firefox is not known; choose electron or chromium.'],
    [['--shell=electron', '--shell=electron'], '--shell was given twice; give it once.'],
  ])('says what is wrong with %o', (argv, sentence) => {
    expect(message(...argv)).toBe(sentence)
  })
})
