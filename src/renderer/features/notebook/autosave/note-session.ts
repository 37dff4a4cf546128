import type { Annotation } from '#shared/domain/annotation'
import type { Note } from '#shared/domain/note'
import type { PinSnapshot } from '#shared/domain/pin'
import { createStore } from 'zustand'
import type { Library, NoteWrite } from '../../../db'
import type { EditorHandle, NoteBody } from '../../../editor'
import { Autosave, type SaveStatus } from '../../../autosave/autosave'

/** What the pane shows of an open note. State only. */
export interface SessionState {
  title: string
  status: SaveStatus
  /** Rises with every change of the text. */
  turn: number
}

/** One open note: what was written last, what is there now, and its autosave. */
export class NoteSession {
  readonly id: string
  readonly state
  readonly #library: Library
  readonly #autosave: Autosave<NoteWrite>
  #written: { title: string; body: string }
  #annotations: Annotation[] = []
  #editor: EditorHandle | null = null
  /** The text after its editor has gone, or before it has come. */
  #text: NoteBody
  #textChanged = false

  constructor(library: Library, note: Note) {
    this.id = note.id
    this.#library = library
    this.#written = { title: note.title, body: note.body }
    this.#text = note
    this.state = createStore<SessionState>()(() => ({
      title: note.title,
      status: { kind: 'saved' },
      turn: 0,
    }))
    this.#autosave = new Autosave<NoteWrite>({
      take: () => this.#difference(),
      write: (write) => this.#write(write),
      onStatus: (status) => this.state.setState({ status }),
    })
  }

  get unsaved(): boolean {
    return this.#autosave.unsaved
  }

  /** The text as it is now. */
  get text(): NoteBody {
    return this.#editor?.body() ?? this.#text
  }

  attach(editor: EditorHandle): void {
    this.#editor = editor
  }

  /** Before the editor goes: keeps what it holds and writes it. */
  detach(): Promise<void> {
    if (this.#editor && this.#textChanged) this.#text = this.#editor.body()
    this.#editor = null
    return this.flush()
  }

  setTitle(title: string): void {
    this.state.setState({ title })
    this.#autosave.touch()
  }

  /** The person changed the text. */
  changed(): void {
    this.#textChanged = true
    this.state.setState(({ turn }) => ({ turn: turn + 1 }))
    this.#autosave.touch()
  }

  /** Note and annotation go into one transaction, at once. */
  insertPin(annotation: Annotation, snapshot: PinSnapshot): Promise<void> {
    this.#annotations.push(annotation)
    this.#editor?.insertPin(snapshot)
    this.#autosave.touch()
    return this.flush()
  }

  flush(): Promise<void> {
    return this.#autosave.flush()
  }

  /** The window is going and no write would end any more: leaves what is not written to the next start. */
  leave(): void {
    const write = this.unsaved ? this.#difference() : null
    if (write) this.#library.leave({ kind: 'note', id: this.id, write })
  }

  #difference(): NoteWrite | null {
    const { title } = this.state.getState()
    const text = this.#textChanged ? this.text : null
    const write: NoteWrite = {
      id: this.id,
      ...(title === this.#written.title ? {} : { title }),
      ...(text === null || text.body === this.#written.body
        ? {}
        : {
            body: {
              body: text.body,
              bodyVersion: text.bodyVersion,
              excerpt: text.excerpt,
              annotationIds: text.annotationIds,
            },
          }),
      ...(this.#annotations.length === 0 ? {} : { newAnnotations: [...this.#annotations] }),
    }
    return Object.keys(write).length === 1 ? null : write
  }

  async #write(write: NoteWrite): Promise<void> {
    await this.#library.notes.write(write)
    this.#written = {
      title: write.title ?? this.#written.title,
      body: write.body?.body ?? this.#written.body,
    }
    const kept = new Set(write.newAnnotations)
    this.#annotations = this.#annotations.filter((annotation) => !kept.has(annotation))
  }
}
