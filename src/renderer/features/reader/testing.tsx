import type { ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import type { Annotation } from '#shared/domain/annotation'
import type { Passage } from '#shared/domain/passage'
import type { PinSnapshot } from '#shared/domain/pin'
import type { Quotation } from '#shared/domain/quotation'
import type { Revision } from '#shared/domain/revision'
import { listenForKeys } from '../../commands'
import { LibraryContext, openLibrary, type OpenLibrary } from '../../db'
import { LibraryDatabase } from '../../db/schema'
import { MemoryFolder, outcome, revision as bareRevision } from '../../db/testing'
import { Announcer, Toasts } from '../../ui'
import { createWorkspace, WorkspaceContext, type WorkspaceStore } from '../../workspace'
import { Reader } from '.'

type Part = [words: string, change?: Partial<Passage>]

/** A revision of parts, body first; quotations are named by their words. */
export function revisionOf(
  parts: Part[],
  quoted: [words: string, speaker: string | null][] = [],
  change: Partial<Revision> = {},
): Revision {
  let at = 0
  const passages = parts.map(([words, passage], order): Passage => {
    const start = at
    at += words.length + 2
    const end = start + words.length
    return {
      type: 'paragraph',
      role: 'body',
      level: null,
      start,
      end,
      page: null,
      order,
      marks: [],
      ...passage,
    }
  })
  const text = parts.map(([words]) => words).join('\n\n')
  const quotations = quoted.map(([words, speaker]): Quotation => {
    const start = text.indexOf(words)
    const end = start + words.length
    return {
      start,
      end,
      words,
      kind: 'direct',
      speaker,
      speakerMention: null,
      speakerSpan: null,
      cue: null,
      certainty: 0.9,
    }
  })
  const body = passages.findLast(({ role }) => role === 'body')
  const made = { passages, quotations, bodyEnd: body?.end ?? 0 }
  const metadata = { ...bareRevision('').metadata, title: 'Ice closes the harbour', siteName: 'The Quay' }
  return bareRevision(text, { ...made, metadata, ...change })
}

/** Offsets of the `nth` time that words stand in a revision. */
export function where({ text }: Revision, words: string, nth = 0) {
  let start = text.indexOf(words)
  for (let n = 0; n < nth; n++) start = text.indexOf(words, start + 1)
  return { start, end: start + words.length }
}

export interface Mounted {
  library: OpenLibrary
  workspace: WorkspaceStore
  articleId: string
  pins: [Annotation, PinSnapshot][]
  calls: [method: string, input: unknown][]
  unmount: () => Promise<void>
}

let count = 0

/** The reader over a real database, with one article open. */
export async function mountReader(
  revision: Revision,
  around: (reader: ReactNode) => ReactNode = (reader) => reader,
): Promise<Mounted> {
  const folder = new MemoryFolder()
  folder.revisions.set(revision.id, revision)
  count += 1
  const opened = await openLibrary(folder.backend, new LibraryDatabase(`reader-${count}-${Date.now()}`))
  if (!opened.ok) throw new Error(opened.error.message)
  const library = opened.value
  const { added } = await library.articles.addOutcomes([outcome(revision)])
  const articleId = added[0] ?? ''
  const workspace = createWorkspace({ articleId })
  const pins: Mounted['pins'] = []
  const calls: Mounted['calls'] = []
  const backend: typeof folder.backend = {
    on: (event, listener) => folder.backend.on(event, listener),
    call: (method, input) => {
      calls.push([method, input])
      return folder.backend.call(method, input)
    },
  }
  const onPin = async (annotation: Annotation, snapshot: PinSnapshot) => {
    pins.push([annotation, snapshot])
    await library.annotations.add(annotation)
  }
  const element = document.createElement('div')
  element.style.height = '100vh'
  document.body.append(element)
  const root: Root = createRoot(element)
  root.render(
    <LibraryContext value={library}>
      <WorkspaceContext value={workspace}>
        {around(<Reader backend={backend} onPin={onPin} />)}
        <Announcer />
        <Toasts />
      </WorkspaceContext>
    </LibraryContext>,
  )
  const stop = listenForKeys()
  return {
    library,
    workspace,
    articleId,
    pins,
    calls,
    unmount: async () => {
      stop()
      root.unmount()
      element.remove()
      await library.close()
      await library.db.delete()
    },
  }
}
