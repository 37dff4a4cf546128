import { describe, expect, it } from 'vitest'
import { inlinesOf, type Inline, type Span } from './inline'

const annotation = (id: string, start: number, end: number): Span => ({
  start,
  end,
  layer: { kind: 'annotation', id, colour: 'yellow' },
})
const mark = (type: 'bold' | 'link', start: number, end: number): Span => ({
  start,
  end,
  layer: { kind: 'mark', mark: type, href: type === 'link' ? 'https://quay.example' : null },
})
const leaves = (inlines: Inline[]): [number, number][] =>
  inlines.flatMap((inline) =>
    inline.layer ? leaves(inline.children) : [[inline.start, inline.end] as [number, number]],
  )
const pieces = (inlines: Inline[]): Inline[] =>
  inlines.flatMap((inline) => (inline.layer ? [inline, ...pieces(inline.children)] : []))
const covered = (inlines: Inline[], id: string) =>
  pieces(inlines).filter(({ layer }) => layer?.kind === 'annotation' && layer.id === id)

describe('inlinesOf', () => {
  it('is one stretch without spans', () => {
    expect(inlinesOf(10, 20, [])).toEqual([{ start: 10, end: 20, layer: null }])
    expect(inlinesOf(10, 10, [annotation('a', 0, 30)])).toEqual([])
  })

  it.each([
    [[annotation('a', 12, 16), annotation('b', 14, 18)]],
    [[annotation('a', 0, 99), mark('bold', 15, 40), mark('link', 5, 15)]],
    [[mark('bold', 11, 14), mark('bold', 12, 17), mark('link', 10, 20), annotation('c', 13, 13)]],
  ])('leaves nothing out and says nothing twice (%#)', (spans) => {
    const found = leaves(inlinesOf(10, 20, spans))
    let at = 10
    for (const [start, end] of found) {
      expect(start).toBe(at)
      expect(end).toBeGreaterThan(start)
      at = end
    }
    expect(at).toBe(20)
  })

  it('shows both of two highlights that overlap', () => {
    const found = inlinesOf(10, 20, [annotation('a', 12, 16), annotation('b', 14, 18)])
    expect(covered(found, 'a').map(({ start, end }) => [start, end])).toEqual([[12, 16]])
    expect(covered(found, 'b').map(({ start, end }) => [start, end])).toEqual([
      [14, 16],
      [16, 18],
    ])
  })

  it('says where a highlight begins and ends once, over passages too', () => {
    const span = annotation('a', 5, 25)
    const edges = [inlinesOf(0, 10, [span]), inlinesOf(10, 20, [span]), inlinesOf(20, 30, [span])].map(
      (inlines) => covered(inlines, 'a').map((inline) => inline.layer && [inline.opens, inline.closes]),
    )
    expect(edges).toEqual([[[true, false]], [[false, false]], [[false, true]]])
  })

  it('never cuts a link', () => {
    const found = inlinesOf(0, 30, [mark('link', 5, 25), mark('bold', 0, 10), annotation('a', 8, 28)])
    expect(pieces(found).filter(({ layer }) => layer?.kind === 'mark' && layer.mark === 'link')).toHaveLength(
      1,
    )
  })

  it('takes ten thousand links in one passage', () => {
    const spans = Array.from({ length: 10_000 }, (_, n) => mark(n % 2 ? 'link' : 'bold', n * 10, n * 10 + 15))
    const begun = performance.now()
    expect(leaves(inlinesOf(0, 100_005, spans)).length).toBeGreaterThan(10_000)
    expect(performance.now() - begun).toBeLessThan(1000)
  })
})
