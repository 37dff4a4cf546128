/** Thrown while a copy is read; `message` is the sentence for the person. */
export class Refused extends Error {
  override name = 'Refused'

  constructor(
    readonly code: 'copy-refused' | 'library-newer',
    message: string,
  ) {
    super(message)
  }
}
