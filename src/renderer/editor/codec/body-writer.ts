import { NOTE_BODY_VERSION } from '#shared/domain/note'
import {
  $exportNodeJSON,
  $getRoot,
  $isElementNode,
  type EditorState,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import { $isUnknownNode } from '../nodes/unknown/unknown-node'
import { derive, excerptOf, type Derived } from './derive'
import type { JsonNode } from './json'

/** What a note's record keeps of its text. */
export interface NoteBody {
  body: string
  bodyVersion: number
  excerpt: string
  annotationIds: string[]
}

interface Block extends Derived {
  json: string
}

function $jsonOf(node: LexicalNode): JsonNode {
  if ($isUnknownNode(node)) return node.getOriginal()
  const json = $exportNodeJSON(node) as JsonNode
  return $isElementNode(node) ? { ...json, children: node.getChildren().map($jsonOf) } : json
}

/**
 * The only way out for a note's text. Each top-level block is serialised once and again only after `forget` named its key,
 * so that a save after a keystroke costs one block, however long the note.
 */
export class BodyWriter {
  #blocks = new Map<NodeKey, Block>()
  /** How many blocks have been serialised so far. */
  serialised = 0

  forget(keys: Iterable<NodeKey>): void {
    for (const key of keys) this.#blocks.delete(key)
  }

  forgetAll(): void {
    this.#blocks.clear()
  }

  #read(state: EditorState): Block[] {
    return state.read(() => {
      const kept = new Map<NodeKey, Block>()
      for (const node of $getRoot().getChildren()) {
        const key = node.getKey()
        kept.set(key, this.#blocks.get(key) ?? this.#$block(node))
      }
      this.#blocks = kept
      return [...kept.values()]
    })
  }

  #$block(node: LexicalNode): Block {
    this.serialised += 1
    const json = $jsonOf(node)
    return { json: JSON.stringify(json), ...derive(json) }
  }

  write(state: EditorState): NoteBody {
    const blocks = this.#read(state)
    return {
      body: bodyText(blocks.map(({ json }) => json)),
      bodyVersion: NOTE_BODY_VERSION,
      excerpt: excerptOf(blocks),
      annotationIds: [...new Set(blocks.flatMap(({ annotationIds }) => annotationIds))],
    }
  }

  countWords(state: EditorState): number {
    return this.#read(state).reduce((sum, { words }) => sum + words, 0)
  }
}

/** A whole body from its blocks' JSON. */
export const bodyText = (blocks: readonly string[]): string =>
  `{"root":{"children":[${blocks.join(',')}],"direction":null,"format":"","indent":0,"type":"root","version":1}}`
