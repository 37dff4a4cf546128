import { expect, it } from 'vitest'
import { insideArchive } from './inside'

it('resolves references from the file that they stand in, and never above the archive', () => {
  const from = (reference: string) => insideArchive('OEBPS/text/one.xhtml', reference)
  expect(from('two.xhtml#a%20b')).toEqual({ path: 'OEBPS/text/two.xhtml', fragment: 'a b' })
  expect(from('../img/a%20loom.png?x=1')).toEqual({ path: 'OEBPS/img/a loom.png', fragment: '' })
  expect(from('#n')).toEqual({ path: 'OEBPS/text/one.xhtml', fragment: 'n' })
  expect(from('/top.png')).toEqual({ path: 'top.png', fragment: '' })
  expect(from('../../../../etc/passwd')).toEqual({ path: 'etc/passwd', fragment: '' })
  expect(from('100%.png')).toEqual({ path: 'OEBPS/text/100%.png', fragment: '' })
  for (const out of ['https://example.org/a', 'mailto:a@b', '//example.org/a', '', 'file:///etc/passwd'])
    expect(from(out)).toBeNull()
})
