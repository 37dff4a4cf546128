import type { PinSnapshot } from '#shared/domain/pin'
import { getNearestEditorFromDOMNode, type LexicalEditor } from 'lexical'
import { createRoot } from 'react-dom/client'
import { composeBody } from './codec/compose-body'
import { readBody } from './codec/read-body'
import type { EditorHandle } from './editor-handle'
import { NoteEditor } from './note-editor'
import type { NewsByPin } from './nodes/pin/pin-news'

export const pinOf = (change: Partial<PinSnapshot> = {}): PinSnapshot => ({
  pinId: 'pin-1',
  annotationId: 'annotation-1',
  articleId: 'article-1',
  words: 'It helps build trust.',
  speaker: 'Ana Ruiz',
  authors: ['Naskar'],
  year: '2025',
  title: 'Harbour talks resume',
  siteName: null,
  url: null,
  published: '2025-04-12',
  locatorLabel: 'paragraph',
  locator: '7',
  ...change,
})

export interface Mounted {
  text: HTMLElement
  editor: LexicalEditor
  handle: EditorHandle
  changes: () => number
  opened: PinSnapshot[]
  links: string[]
  present: (
    ids: ReadonlySet<string> | null,
    elsewhere?: ReadonlyMap<string, string>,
    news?: NewsByPin,
  ) => void
  /** Pins about whose news something was to be done. */
  acted: string[]
  /** Pins whose other wordings were asked for. */
  elsewhere: string[]
  articles: () => readonly string[]
  unmount: () => void
}

const NOWHERE: ReadonlyMap<string, string> = new Map()
const NO_NEWS: NewsByPin = new Map()

/** A real editor in the page, over a stored body or over paragraphs and pins. */
export async function mount(
  content: string | readonly (string | PinSnapshot)[] = '',
  version = 1,
): Promise<Mounted> {
  const place = document.createElement('div')
  document.body.append(place)
  const root = createRoot(place)
  const body = readBody(typeof content === 'string' ? content : composeBody(content).body, version)
  const opened: PinSnapshot[] = []
  const links: string[] = []
  const elsewhere: string[] = []
  const openElsewhere = (pinId: string) => elsewhere.push(pinId)
  const acted: string[] = []
  const actOnNews = (pinId: string) => acted.push(pinId)
  let changes = 0
  let articles: readonly string[] = []

  let present: Mounted['present'] = () => undefined
  const handle = await new Promise<EditorHandle>((resolve) => {
    present = (ids, also = NOWHERE, news = NO_NEWS) =>
      root.render(
        <NoteEditor
          body={body}
          header={null}
          onReady={resolve}
          onChange={() => {
            changes += 1
          }}
          openPin={(pin) => opened.push(pin)}
          openLink={(url) => links.push(url)}
          present={ids}
          elsewhere={also}
          openElsewhere={openElsewhere}
          news={news}
          actOnNews={actOnNews}
          onPins={(pins) => {
            articles = [...new Set(pins.map(({ articleId }) => articleId))].toSorted()
          }}
        />,
      )
    present(null)
  })
  const text = place.querySelector<HTMLElement>('[aria-label="Note text"]')
  const editor = text && getNearestEditorFromDOMNode(text)
  if (!text || !editor) throw new Error('no editor in the page')
  return {
    text,
    editor,
    handle,
    changes: () => changes,
    opened,
    links,
    present,
    elsewhere,
    acted,
    articles: () => articles,
    unmount: () => {
      root.unmount()
      place.remove()
    },
  }
}

/** Copies or cuts what is selected; answers what another program would get. */
export function copy({ text }: Mounted, type: 'copy' | 'cut' = 'copy'): DataTransfer {
  const clipboardData = new DataTransfer()
  text.dispatchEvent(new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true }))
  return clipboardData
}

export function paste({ text }: Mounted, data: DataTransfer | Readonly<Record<string, string>>): void {
  const clipboardData = data instanceof DataTransfer ? data : new DataTransfer()
  if (!(data instanceof DataTransfer))
    for (const [type, value] of Object.entries(data)) clipboardData.setData(type, value)
  text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}

/** The blocks of the text as they are stored. */
export const blocks = ({ handle }: Mounted): { type: string; [key: string]: unknown }[] =>
  (JSON.parse(handle.body().body) as { root: { children: { type: string }[] } }).root.children
