import type { Became } from '../../db'
import { counted } from '../../ui'
import type { FileLine } from '../../db'

/** “2 highlights followed, 1 needs a look”, with a comma before it; empty without highlights. */
function carriedText(followed: number, toLookAt: number): string {
  const parts = [
    followed > 0 && `${counted(followed, 'highlight', 'highlights')} followed`,
    toLookAt > 0 && `${counted(toLookAt, 'highlight needs', 'highlights need')} a look`,
  ].filter((part) => part !== false)
  return parts.length > 0 ? `; ${parts.join(', ')}` : ''
}

/** What became of one part of a file: “New”, “Already there”, “New version of “…””. */
export function becameText(part: Became): string {
  switch (part.kind) {
    case 'new':
      return part.like === null ? 'New' : `New, perhaps the same as “${part.like.title}”`
    case 'known':
      return 'Already there'
    case 'back':
      return 'Back again: it had been deleted'
    case 'deleted':
      return 'Left out: it was deleted before'
    case 'version':
      return `New version of “${part.title}”${carriedText(part.followed, part.toLookAt)}`
  }
}

const KINDS: readonly [kind: Became['kind'], one: string, many: string][] = [
  ['new', 'new article', 'new articles'],
  ['version', 'new version', 'new versions'],
  ['known', 'article already there', 'articles already there'],
  ['back', 'article back again', 'articles back again'],
  ['deleted', 'article left out that was deleted', 'articles left out that were deleted'],
]

/** What became of one file, in a line. */
export function lineText({ message, became }: FileLine): string {
  const [first] = became
  if (message !== null) return message
  if (!first) return 'No article in it'
  if (became.length === 1) return becameText(first)
  const count = (kind: Became['kind']) => became.filter((part) => part.kind === kind).length
  const parts = KINDS.flatMap(([kind, one, many]) =>
    count(kind) > 0 ? [counted(count(kind), one, many)] : [],
  )
  const alike = became.filter((part) => part.kind === 'new' && part.like !== null).length
  if (alike > 0) parts.push(`${counted(alike, 'is', 'are')} perhaps there in another file`)
  return parts.join(', ')
}
