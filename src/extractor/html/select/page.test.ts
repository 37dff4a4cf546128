import { describe, expect, it } from 'vitest'
import { AssetStore } from '../flatten/assets'
import { Flattener } from '../flatten/flatten'
import { parsePage } from '../parse'
import { judged } from './features/second'
import { isIn, viewOf } from './features/view'
import { NAME_GROUPS } from './name-groups'
import { describePage } from './page'

const PROSE =
  'The harbour froze in January, and the ferries stayed at the quay for as long as the ice held fast. '
const pageOf = (html: string) =>
  describePage(new Flattener(null, new AssetStore()).flatten(parsePage(`<body>${html}</body>`).body))
const PAGE = pageOf(
  `<nav><a href="https://a.example/">Home</a></nav>
  <main class="story-body"><h2>Ice</h2><p>${PROSE}</p><p>${PROSE}${PROSE}</p></main>
  <div id="comments"><h3>2 comments</h3><p class="comment-text">${PROSE}</p></div>`,
)
const hints = { title: 'Ice', authors: [], statedText: '', kinds: 0 }

describe('describePage', () => {
  it('sums words, running text and links up the tree', () => {
    const [home, , first] = PAGE.candidates
    expect(home?.node).toMatchObject({ tag: 'NAV', words: 1, linkedWords: 1, proseWords: 0 })
    expect(first?.node.parent).toMatchObject({ tag: 'MAIN', words: 61, proseWords: 60, blocks: 3 })
    expect(PAGE).toMatchObject({ words: 84, proseWords: 80 })
  })

  it('gathers the names around a block', () => {
    const comment = 1 << NAME_GROUPS.indexOf('comment')
    expect(PAGE.candidates.map(({ node }) => (node.nearNames & comment) !== 0)).toEqual([
      false,
      false,
      false,
      false,
      true,
      true,
    ])
  })
})

describe('viewOf', () => {
  it('finds the element of the running text, the title and where comments begin', () => {
    const view = viewOf(PAGE, hints)
    expect(view.scoreRoot?.tag).toBe('MAIN')
    expect(PAGE.candidates.map(({ node }) => isIn(node, view.scoreRoot))).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
    ])
    expect(view).toMatchObject({ titleAt: 1, firstProse: 2, lastProse: 5, sinceComments: [0, 0, 0, 0, 1, 2] })
  })
})

describe('judged', () => {
  it('tells of each block what the first judgement of the others was', () => {
    const view = judged(viewOf(PAGE, hints), [0, 0.5, 1, 1, 0, 0.25])
    expect(view).toMatchObject({ firstLikely: 2, lastLikely: 3, likelyWords: 60 + 0.5 + 0.25 * 20 })
    expect(view.root?.tag).toBe('MAIN')
    expect(view.heading).toEqual([0.5, 0.5, 0.5, 0.5, 0.5, 0])
    expect(view.passed.at(-1)).toBeCloseTo(60.5 / 65.5)
  })
})
