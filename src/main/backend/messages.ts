/** Sentences for the person, kept until a page is there to show them. */
export interface Messages {
  /** For the next page that asks. */
  queue: (sentence: string) => void
  /** For the page that is open, or else for the first one. */
  tell: (sentence: string) => void
  take: () => string[]
}

export function createMessages(emit: (sentence: string) => void): Messages {
  let waiting: string[] = []
  let asked = false
  return {
    queue: (sentence) => void waiting.push(sentence),
    tell: (sentence) => (asked ? emit(sentence) : void waiting.push(sentence)),
    take() {
      asked = true
      const taken = waiting
      waiting = []
      return taken
    },
  }
}
