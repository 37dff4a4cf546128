import { describe, expect, it } from 'vitest'
import { readHtml } from './read-html'

const page = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`
const text = (html: string) => readHtml(html).blocks.map((block) => block.text)
const SUMMARY =
  'The harbour froze in January, and the ferries stayed at the quay for as long as the ice held, says the port.'

describe('readHtml', () => {
  it('gives the summary of a page whose text only scripts would load, and says so', () => {
    const draft = readHtml(
      page(`<title>Ice</title><meta name="description" content="${SUMMARY}">`, '<div id="app"></div>'),
    )
    expect(draft.blocks.map((block) => block.text)).toEqual([SUMMARY])
    expect(draft.warnings).toEqual([expect.stringContaining('only a summary')])
  })

  it('says that a page is for subscribers, and keeps what is there', () => {
    const data =
      '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>'
    const draft = readHtml(
      page(data, `<article><h1>Ice</h1><p>${SUMMARY}</p><p>${SUMMARY} Again.</p></article>`),
    )
    expect(draft.blocks.map((block) => block.text)).toContain(SUMMARY)
    expect(draft.warnings).toContainEqual(expect.stringContaining('for subscribers'))
  })

  it('reads the panels of tabs that are not shown', () => {
    const panel = (name: string, more: string) =>
      `<div role="tabpanel" ${more}><p>On ${name}: ${SUMMARY}</p></div>`
    expect(text(page('', `<main>${panel('Linux', '')}${panel('Windows', 'hidden')}</main>`))).toEqual([
      `On Linux: ${SUMMARY}`,
      `On Windows: ${SUMMARY}`,
    ])
  })
})
