import type { Annotation } from '#shared/domain/annotation'
import { Autosave } from '../../../autosave/autosave'
import type { Library } from '../../../db'

/** One comment being written: what is there, what is stored, and when it is stored. */
export class CommentSession {
  readonly #library: Library
  readonly #id: string
  readonly #autosave: Autosave<string>
  #stored: string
  #text: string

  constructor(library: Library, annotation: Annotation, failed: () => void) {
    this.#library = library
    this.#id = annotation.id
    this.#stored = this.#text = annotation.comment
    this.#autosave = new Autosave<string>({
      take: () => this.#difference(),
      write: async (comment) => {
        await library.annotations.update(annotation.id, { comment })
        this.#stored = comment
      },
      onStatus: ({ kind }) => {
        if (kind === 'failed') failed()
      },
    })
  }

  type(text: string): void {
    this.#text = text
    this.#autosave.touch()
  }

  save = () => void this.#autosave.flush()

  /** The window is going and no write would end any more. */
  leave = () => {
    const comment = this.#difference()
    if (comment !== null) this.#library.leave({ kind: 'annotation', id: this.#id, change: { comment } })
  }

  #difference(): string | null {
    return this.#text === this.#stored ? null : this.#text
  }
}
