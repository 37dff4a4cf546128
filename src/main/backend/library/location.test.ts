import { describe, expect, it } from 'vitest'
import { libraryLocation } from './location'

const at = (platform: string, env: Record<string, string>, option: string | null = null) => {
  const found = libraryLocation(option, { platform, env, cwd: platform === 'win32' ? 'C:\\work' : '/work' })
  return found.ok ? found.value : found.error.code
}

describe('where the library is', () => {
  it.each([
    ['linux', { HOME: '/home/ada' }, '/home/ada/.local/share/commonplace'],
    ['linux', { HOME: '/home/ada', XDG_DATA_HOME: '/data' }, '/data/commonplace'],
    ['linux', { HOME: '/home/ada', XDG_DATA_HOME: 'data' }, '/home/ada/.local/share/commonplace'],
    ['darwin', { HOME: '/Users/ada' }, '/Users/ada/Library/Application Support/Commonplace'],
    [
      'win32',
      { APPDATA: 'C:\\Users\\ada\\AppData\\Roaming' },
      'C:\\Users\\ada\\AppData\\Roaming\\Commonplace',
    ],
    ['win32', { USERPROFILE: 'C:\\Users\\ada' }, 'C:\\Users\\ada\\AppData\\Roaming\\Commonplace'],
    ['linux', {}, 'no-home'],
  ])('follows the convention of %s with %o', (platform, env, folder) => {
    expect(at(platform, env)).toBe(folder)
  })

  it('is where COMMONPLACE_LIBRARY says, and rather where --library says', () => {
    const env = { HOME: '/home/ada', COMMONPLACE_LIBRARY: '../elsewhere' }
    expect(at('linux', env)).toBe('/elsewhere')
    expect(at('linux', env, 'mine')).toBe('/work/mine')
    expect(at('win32', env, 'mine')).toBe('C:\\work\\mine')
  })
})
