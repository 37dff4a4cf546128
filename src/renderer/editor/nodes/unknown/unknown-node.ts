import { $getState, DecoratorNode, createState, type LexicalNode } from 'lexical'
import { UNKNOWN_TYPE, type JsonNode } from '../../codec/json'
import styles from './unknown.module.css'

const original = createState('original', {
  parse: (value: unknown): JsonNode =>
    typeof value === 'object' && value !== null && 'type' in value
      ? (value as JsonNode)
      : { type: UNKNOWN_TYPE },
})
const inline = createState('inline', { parse: (value: unknown) => value === true })

/** Stands for something that this version does not know. What it was is kept and written back untouched. */
export class UnknownNode extends DecoratorNode<null> {
  override $config() {
    return this.config(UNKNOWN_TYPE, {
      extends: DecoratorNode,
      stateConfigs: [
        { flat: true, stateConfig: original },
        { flat: true, stateConfig: inline },
      ],
    })
  }

  override createDOM(): HTMLElement {
    const view = document.createElement(this.isInline() ? 'span' : 'div')
    view.className = styles['unknown'] ?? ''
    view.textContent = 'Something from another version of Commonplace. It is kept as it is.'
    return view
  }

  override updateDOM(): boolean {
    return false
  }

  override isInline(): boolean {
    return $getState(this, inline)
  }

  getOriginal(): JsonNode {
    return $getState(this, original)
  }
}

export const $isUnknownNode = (node: LexicalNode | null | undefined): node is UnknownNode =>
  node instanceof UnknownNode
