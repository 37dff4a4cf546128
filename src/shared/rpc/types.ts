import type { Events, Input, Methods, Output } from '../contract/define'
import type { InferOutput } from 'valibot'
import type { Result } from '../result'

export type Handlers<M extends Methods> = {
  [K in keyof M]: (input: Input<M[K]>) => Promise<Result<Output<M[K]>>>
}

/** What the shell puts into the page as `window.commonplace`; values are plain data that survive structured clone and JSON. */
export interface Bridge {
  call(method: string, input: unknown): Promise<unknown>
  /** Answers a function that stops listening. */
  listen(listener: (event: string, payload: unknown) => void): () => void
  /** An opaque token by which the main process can find a chosen or dropped file or folder. */
  fileToken(file: File): string
}

/** Only what Bridge needs of the DOM's File, so that shared code needs no DOM. */
interface File {
  readonly name: string
}

export interface Client<M extends Methods, E extends Events> {
  call<K extends keyof M & string>(method: K, input: Input<M[K]>): Promise<Result<Output<M[K]>>>
  on<K extends keyof E & string>(event: K, listener: (payload: InferOutput<E[K]>) => void): () => void
}
