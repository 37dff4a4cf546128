import { defineExtension } from 'lexical'
import { UnknownNode } from './unknown-node'

export const UnknownExtension = defineExtension({ name: '@commonplace/unknown', nodes: () => [UnknownNode] })
