import type { Link } from '../engine/links'
import type { Piece } from '../model'

/** How far a link's edge may miss the edge of a word, in letters. */
const MISS = 3

/** The place in a text nearest to `at` where a word begins or ends, when there is one close by (UTF-16 code units). */
const wordEdge = (text: string, at: number): number => {
  for (let d = 0; d <= MISS; d++)
    for (const place of [at - d, at + d])
      if (
        place <= 0 ||
        place >= text.length ||
        /\s/.test(text.charAt(place)) !== /\s/.test(text.charAt(place - 1))
      )
        return Math.max(0, Math.min(text.length, place))
  return at
}

/** Parts a piece where links begin and end; places inside it are told by its letters' mean width. */
export const linkedPieces = (piece: Piece, links: readonly Link[]): Piece[] => {
  const y = piece.baseline - piece.size * 0.3
  const over = links
    .filter((link) => link.y0 <= y && y <= link.y1 && link.x0 < piece.x1 - 1 && link.x1 > piece.x0 + 1)
    .sort((a, b) => a.x0 - b.x0)
  if (!over.length) return [piece]
  const letter = (piece.x1 - piece.x0) / piece.text.length
  const placeOf = (x: number): number =>
    wordEdge(piece.text, Math.max(0, Math.min(piece.text.length, Math.round((x - piece.x0) / letter))))
  const parts: Piece[] = []
  const push = (from: number, to: number, link: Link | null): void => {
    if (to <= from) return
    parts.push({
      ...piece,
      text: piece.text.slice(from, to),
      x0: piece.x0 + from * letter,
      x1: piece.x0 + to * letter,
      href: link?.href ?? null,
      linked: link !== null,
    })
  }
  let at = 0
  for (const link of over) {
    const [from, to] = [Math.max(at, placeOf(link.x0)), placeOf(link.x1)]
    push(at, from, null)
    push(from, to, link)
    at = Math.max(at, to)
  }
  push(at, piece.text.length, null)
  return parts.length ? parts : [piece]
}
