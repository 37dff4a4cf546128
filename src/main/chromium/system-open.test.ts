import { describe, expect, it } from 'vitest'
import { opener, revealers } from './system-open'

const HOSTILE = 'https://a.example/?x=1&calc|"$(id)`'

describe('opening in the system', () => {
  it('hands the address over as one argument, to no shell', () => {
    for (const platform of ['linux', 'darwin', 'win32']) {
      const { command, args, verbatim } = opener(HOSTILE, platform)
      expect(args.at(-1)).toBe(HOSTILE)
      expect(verbatim).toBeUndefined()
      expect(command).not.toMatch(/cmd|sh$/)
    }
  })

  it('shows a file in its folder, else the folder', () => {
    const [first, second] = revealers('/home/a b/with, comma.txt', 'linux')
    expect(first?.args).toContain('array:string:file:///home/a%20b/with%2C%20comma.txt')
    expect(second).toEqual({ command: 'xdg-open', args: ['/home/a b'] })
    expect(revealers('/a/b.txt', 'darwin')).toEqual([{ command: 'open', args: ['-R', '/a/b.txt'] }])
    expect(revealers('C:\\a b\\c.txt', 'win32')[0]?.args).toEqual(['/select,"C:\\a b\\c.txt"'])
  })
})
