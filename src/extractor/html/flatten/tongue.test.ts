import { describe, expect, it } from 'vitest'
import { parsePage } from '../parse'
import { AssetStore } from './assets'
import { Flattener } from './flatten'

const tongues = (html: string) =>
  new Flattener(null, new AssetStore())
    .flatten(parsePage(html).body)
    .map(({ block }) => [block.text, block.language, block.direction])

describe('language and direction of passages', () => {
  it('are kept where they differ from the page', () => {
    expect(
      tongues(
        '<html lang="en"><body><p>Ice</p><blockquote lang="de"><p>Eis</p></blockquote><ul><li lang="sv">Is</li></ul>' +
          '<p lang="en-GB">Ice</p><div dir="rtl" lang="ar"><p>جليد</p><table><tr><th>أ</th><th>ب</th></tr><tr><td>ج</td><td>د</td></tr></table></div></body></html>',
      ),
    ).toEqual([
      ['Ice', undefined, undefined],
      ['Eis', 'de', undefined],
      ['Is', 'sv', undefined],
      ['Ice', undefined, undefined],
      ['جليد', 'ar', 'rtl'],
      ['أ\tب\nج\tد', 'ar', 'rtl'],
    ])
  })

  it('are not repeated where the whole page is in one', () => {
    expect(tongues('<html lang="ar" dir="rtl"><body><p>جليد</p></body></html>')).toEqual([
      ['جليد', undefined, undefined],
    ])
  })
})
