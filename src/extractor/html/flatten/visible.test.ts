import { describe, expect, it } from 'vitest'
import { parsePage } from '../parse'
import { isHidden } from './visible'

const hidden = (markup: string) => isHidden(parsePage(`<body>${markup}</body>`).body.firstElementChild!)

describe('isHidden', () => {
  it.each([
    '<div hidden></div>',
    '<div style="color:red; display: none"></div>',
    '<p style="visibility:hidden"></p>',
    '<span class="link visually-hidden"></span>',
  ])('%s is hidden', (markup) => expect(hidden(markup)).toBe(true))

  it.each([
    '<div></div>',
    '<div role="tabpanel" hidden></div>',
    '<div hidden="until-found"></div>',
    '<div class="faq-item accordion" style="display:none"></div>',
    '<section role="region" aria-labelledby="q1" hidden></section>',
  ])('%s can be opened by a reader', (markup) => expect(hidden(markup)).toBe(false))
})
