import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** A file of the journal. A segment's number is the counter of its first line, a snapshot's that of the last change it covers. */
export interface JournalFile {
  path: string
  number: number
}

export interface JournalFolder {
  segments: JournalFile[]
  snapshots: JournalFile[]
}

const NAME = /^(segment|snapshot)-(\d{12})\.jsonl$/

export const fileName = (type: 'segment' | 'snapshot', number: number): string =>
  `${type}-${String(number).padStart(12, '0')}.jsonl`

/** Lists the files, oldest first, and removes what an interrupted compaction left. */
export async function listJournal(folder: string): Promise<JournalFolder> {
  const files: JournalFolder = { segments: [], snapshots: [] }
  for (const name of (await readdir(folder)).sort()) {
    const path = join(folder, name)
    const match = NAME.exec(name)
    if (match)
      files[match[1] === 'segment' ? 'segments' : 'snapshots'].push({ path, number: Number(match[2]) })
    else if (name.endsWith('.tmp')) await rm(path, { force: true })
  }
  return files
}

/** Which files no kept snapshot needs: all but the newest `keep` snapshots, and segments that the oldest kept one covers whole. */
export function droppable({ segments, snapshots }: JournalFolder, keep: number): JournalFile[] {
  const old = snapshots.slice(0, -keep)
  const oldest = snapshots[old.length]
  if (!oldest) return []
  // A segment ends before the next one begins; where the last one ends is not known from its name.
  const covered = segments.filter((_, i) => (segments[i + 1]?.number ?? Infinity) - 1 <= oldest.number)
  return [...old, ...covered]
}
