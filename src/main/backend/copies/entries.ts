import { ASSET_EXTENSIONS } from '../revisions/assets'
import { Refused } from './refused'
import type { ZipEntry } from './zip-directory'
import { DEFLATED, STORED } from './zip-format'

const KB = 1024
const MB = 1024 * KB
const GB = 1024 * MB

/** What a copy may hold at most. */
export interface CopyLimits {
  entries: number
  /** Bytes of everything, unpacked. */
  total: number
  /** Unpacked bytes per packed byte, for entries over `ratioFrom` bytes. */
  ratio: number
  ratioFrom: number
}

export const COPY_LIMITS: CopyLimits = { entries: 1_000_000, total: 500 * GB, ratio: 200, ratioFrom: 16 * MB }

export interface CopyEntry {
  entry: ZipEntry
  kind: 'manifest' | 'snapshot' | 'original' | 'revision' | 'asset'
  /** What its bytes must hash to, or null for text. */
  sha256: string | null
}

const SHARD = '([0-9a-f]{2})/(\\2[0-9a-f]{62})'
const KINDS: readonly (readonly [kind: CopyEntry['kind'], name: RegExp, largest: number])[] = [
  ['manifest', /^library\.json$/, 64 * KB],
  ['snapshot', /^journal\/snapshot-\d{12}\.jsonl$/, 4 * GB],
  ['original', new RegExp(`^(originals)/${SHARD}$`), 4 * GB],
  ['revision', new RegExp(`^(revisions)/${SHARD}\\.\\d{1,9}\\.\\d{1,9}\\.json$`), 256 * MB],
  ['asset', new RegExp(`^(assets)/${SHARD}\\.(?:${ASSET_EXTENSIONS.join('|')})$`), 4 * GB],
]
const FOLDER = /^(journal|originals|revisions|assets)\/([0-9a-f]{2}\/)?$/

const TYPE = 0xf000
const SYMBOLIC_LINK = 0xa000
const REGULAR = 0x8000

/** Says what is wrong with an entry's name or type, as the middle of a sentence, or null. */
function wrong({ name, unixMode, encrypted, method }: ZipEntry): string | null {
  if (/^([\\/]|[A-Za-z]:)/.test(name)) return 'it wants to write to a place of its own choosing'
  if (name.split(/[\\/]/).includes('..')) return 'it wants to write outside its folder'
  const type = unixMode & TYPE
  if (type === SYMBOLIC_LINK) return 'it holds a link to another place'
  if (type !== 0 && type !== REGULAR) return 'it holds something that is not a file'
  if (encrypted) return 'it is locked with a password'
  if (method !== STORED && method !== DEFLATED) return 'it is packed in an unknown way'
  return null
}

/**
 * Checks everything that a zip's directory says, before a byte is unpacked. Throws Refused. `zip` is the file's name.
 */
export function checkEntries(entries: readonly ZipEntry[], zip: string, limits: CopyLimits): CopyEntry[] {
  const refuse = (because: string) =>
    new Refused('copy-refused', `${zip} was not opened, because ${because}.`)
  const seen = new Set<string>()
  const found: CopyEntry[] = []
  let total = 0
  for (const entry of entries) {
    const { name, size, compressed } = entry
    if (FOLDER.test(name) && size === 0) continue
    const reason = wrong(entry)
    if (reason !== null) throw refuse(reason)
    const match = KINDS.flatMap(([kind, pattern, largest]) => {
      const parts = pattern.exec(name)
      return parts
        ? [{ kind, largest, sha256: kind === 'original' || kind === 'asset' ? (parts[3] ?? null) : null }]
        : []
    })[0]
    if (!match) throw refuse('it is not a copy of a library that Commonplace saved')
    if (seen.has(name)) throw refuse('it holds two files of one name')
    seen.add(name)
    total += size
    if (size > match.largest || total > limits.total) throw refuse('it would unpack to far too much')
    if (size > limits.ratioFrom && size > compressed * limits.ratio)
      throw refuse('it would unpack to far too much')
    found.push({ entry, kind: match.kind, sha256: match.sha256 })
  }
  const count = (kind: CopyEntry['kind']) => found.filter((one) => one.kind === kind).length
  if (count('manifest') !== 1 || count('snapshot') !== 1)
    throw refuse('it is not a copy of a library that Commonplace saved')
  return found
}
