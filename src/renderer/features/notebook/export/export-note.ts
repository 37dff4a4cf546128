import type { Backend } from '../../../backend'
import { announce, showToast } from '../../../ui'
import { exportedNote, fileName } from './note'

const KINDS = {
  markdown: { name: 'Markdown', extension: 'md' },
  html: { name: 'HTML page', extension: 'html' },
} as const

export type ExportKind = keyof typeof KINDS

const saved = (path: string | null) => {
  if (path !== null) showToast({ message: `Saved as ${path}.` })
}

/** Asks where, and writes the note there. */
export async function exportNote(
  backend: Backend,
  kind: ExportKind,
  title: string,
  body: string,
): Promise<void> {
  const note = exportedNote(title, body)
  // The exporters are not needed before somebody exports.
  const text =
    kind === 'markdown'
      ? (await import('./markdown')).noteToMarkdown(note)
      : (await import('./html')).noteToHtml(note)
  const answer = await backend.call('saving.text', {
    suggestedName: fileName(note.title, KINDS[kind].extension),
    kind: KINDS[kind],
    text,
  })
  if (answer.ok) saved(answer.value.path)
  else showToast({ message: answer.error.message })
}

/** Prints a copy of what the note shows, without the window around it. */
export async function exportPdf(backend: Backend, title: string): Promise<void> {
  const text = document.querySelector('[aria-label="Note text"]')
  if (!text) return
  const copy = document.createElement('main')
  copy.dataset['printed'] = ''
  const heading = document.createElement('h1')
  heading.textContent = title
  const shown = text.cloneNode(true) as HTMLElement
  shown.removeAttribute('contenteditable')
  copy.append(heading, shown)
  document.body.append(copy)
  document.body.dataset['printing'] = ''
  announce('Making the PDF.')
  const answer = await backend.call('saving.pdf', { suggestedName: fileName(title, 'pdf') })
  delete document.body.dataset['printing']
  copy.remove()
  if (answer.ok) saved(answer.value.path)
  else showToast({ message: answer.error.message })
}
