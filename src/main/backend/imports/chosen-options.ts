import type { ExtractOptions } from '../../../extractor/messages'

/**
 * How the person wants files read. The settings are the page's: files on the command line, which come before it, wait until it
 * has told them.
 */
export interface ChosenOptions {
  /** The options as they are now, as soon as the page is there. */
  readonly known: Promise<ExtractOptions>
  tell(options: ExtractOptions): void
  /** The page is there; what it has not told is as it comes. */
  tellNothing(): void
}

export function createChosenOptions(): ChosenOptions {
  const first = Promise.withResolvers<ExtractOptions>()
  let known = first.promise
  return {
    get known() {
      return known
    },
    tell(options) {
      first.resolve(options)
      known = Promise.resolve(options)
    },
    tellNothing: () => first.resolve({}),
  }
}
