import { citationText, quotationText, quoted } from '#shared/domain/citation'
import type { PinSnapshot } from '#shared/domain/pin'
import {
  $create,
  $getState,
  $setState,
  DecoratorNode,
  createState,
  type DOMExportOutput,
  type LexicalNode,
} from 'lexical'
import { pinView } from './pin-view'

const text = (fallback: string) => ({
  parse: (value: unknown) => (typeof value === 'string' ? value : fallback),
})
const textOrNull = { parse: (value: unknown) => (typeof value === 'string' ? value : null) }
const texts = {
  parse: (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [],
  isEqual: (a: string[], b: string[]) => a.length === b.length && a.every((one, index) => one === b[index]),
}

const STATES = {
  pinId: createState('pinId', text('')),
  annotationId: createState('annotationId', text('')),
  articleId: createState('articleId', text('')),
  words: createState('words', text('')),
  speaker: createState('speaker', textOrNull),
  authors: createState('authors', texts),
  year: createState('year', textOrNull),
  title: createState('title', text('')),
  siteName: createState('siteName', textOrNull),
  url: createState('url', textOrNull),
  published: createState('published', textOrNull),
  locatorLabel: createState('locatorLabel', {
    parse: (value: unknown): PinSnapshot['locatorLabel'] => (value === 'page' ? 'page' : 'paragraph'),
  }),
  locator: createState('locator', text('')),
}

export type PinWording = Pick<PinSnapshot, 'words' | 'locatorLabel' | 'locator'>

/**
 * An annotation placed in a note: a block that cannot be edited. Its data lies flat beside `type` in the note's JSON, as a
 * PinSnapshot. The view is plain DOM, so that a hundred pins cost typing nothing.
 */
export class PinNode extends DecoratorNode<null> {
  override $config() {
    return this.config('pin', {
      extends: DecoratorNode,
      stateConfigs: [
        { flat: true, stateConfig: STATES.pinId },
        { flat: true, stateConfig: STATES.annotationId },
        { flat: true, stateConfig: STATES.articleId },
        { flat: true, stateConfig: STATES.words },
        { flat: true, stateConfig: STATES.speaker },
        { flat: true, stateConfig: STATES.authors },
        { flat: true, stateConfig: STATES.year },
        { flat: true, stateConfig: STATES.title },
        { flat: true, stateConfig: STATES.siteName },
        { flat: true, stateConfig: STATES.url },
        { flat: true, stateConfig: STATES.published },
        { flat: true, stateConfig: STATES.locatorLabel },
        { flat: true, stateConfig: STATES.locator },
      ],
    })
  }

  override createDOM(): HTMLElement {
    return pinView(this.getSnapshot())
  }

  /** Only the words and their place ever change: when their source's new wording is taken. */
  override updateDOM(before: this): boolean {
    return $getState(before, STATES.words, 'direct') !== $getState(this, STATES.words, 'direct')
  }

  override isInline(): false {
    return false
  }

  override getTextContent(): string {
    return quotationText(this.getSnapshot())
  }

  override exportDOM(): DOMExportOutput {
    const { words, ...cited } = this.getSnapshot()
    const quote = document.createElement('blockquote')
    const said = document.createElement('p')
    said.textContent = quoted(words)
    const from = document.createElement('p')
    const cite = document.createElement('cite')
    cite.textContent = citationText(cited)
    from.append('(', cite, ')')
    quote.append(said, from)
    return { element: quote }
  }

  getSnapshot(): PinSnapshot {
    return {
      pinId: $getState(this, STATES.pinId),
      annotationId: $getState(this, STATES.annotationId),
      articleId: $getState(this, STATES.articleId),
      words: $getState(this, STATES.words),
      speaker: $getState(this, STATES.speaker),
      authors: $getState(this, STATES.authors),
      year: $getState(this, STATES.year),
      title: $getState(this, STATES.title),
      siteName: $getState(this, STATES.siteName),
      url: $getState(this, STATES.url),
      published: $getState(this, STATES.published),
      locatorLabel: $getState(this, STATES.locatorLabel),
      locator: $getState(this, STATES.locator),
    }
  }

  /** Takes other words of the source, with where they stand there. */
  reword({ words, locatorLabel, locator }: PinWording): this {
    $setState(this, STATES.words, words)
    $setState(this, STATES.locatorLabel, locatorLabel)
    return $setState(this, STATES.locator, locator)
  }

  /** A copy in the same note must not share its id. */
  renewId(): this {
    return $setState(this, STATES.pinId, crypto.randomUUID())
  }
}

export function $createPinNode(snapshot: PinSnapshot): PinNode {
  const node = $create(PinNode)
  $setState(node, STATES.pinId, snapshot.pinId)
  $setState(node, STATES.annotationId, snapshot.annotationId)
  $setState(node, STATES.articleId, snapshot.articleId)
  $setState(node, STATES.words, snapshot.words)
  $setState(node, STATES.speaker, snapshot.speaker)
  $setState(node, STATES.authors, snapshot.authors)
  $setState(node, STATES.year, snapshot.year)
  $setState(node, STATES.title, snapshot.title)
  $setState(node, STATES.siteName, snapshot.siteName)
  $setState(node, STATES.url, snapshot.url)
  $setState(node, STATES.published, snapshot.published)
  $setState(node, STATES.locatorLabel, snapshot.locatorLabel)
  $setState(node, STATES.locator, snapshot.locator)
  return node
}

export const $isPinNode = (node: LexicalNode | null | undefined): node is PinNode => node instanceof PinNode
