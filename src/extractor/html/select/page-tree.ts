import { classNames } from '../class-names'
import { nameBits } from './name-groups'
import { tagBits } from './tag-groups'

/** An element with text below it. Sums are over all blocks below; bits are of it and its ancestors. */
export interface PageNode {
  /** Place in the order in which nodes were made; a parent's is smaller than its children's. */
  id: number
  parent: PageNode | null
  tag: string
  depth: number
  blocks: number
  words: number
  proseWords: number
  linkedWords: number
  commas: number
  /** How much speaks for it as the article's root, as Readability reckons: from the running text of children and grandchildren. */
  score: number
  ownNames: number
  ownTags: number
  /** Name groups of the element and its two nearest ancestors, and of all further ones that hold only a part of the page. */
  namesDown: number
  tagsDown: number
  nearNames: number
  farNames: number
  tags: number
  /** Tag and class names. */
  kind: string
  /** The kinds of the element and its nearest ancestors: blocks of one kind share it. */
  path: string
}

/** What holds most of the page says nothing about what is in it. */
const WHOLE_PAGE = 0.85
const PATH = 6

const isTop = (element: Element): boolean => element.tagName === 'BODY' || element.tagName === 'HTML'

/** The part of a page's tree that has text, as plain data. */
export class PageTree {
  private readonly nodes: PageNode[] = []
  private readonly known = new Map<Element, PageNode>()
  words = 0
  proseWords = 0

  /** Counts a block in at its element. */
  add(element: Element, text: string, words: number, linkedWords: number, isProse: boolean): PageNode {
    const node = this.nodeOf(element)
    node.blocks++
    node.words += words
    node.linkedWords += linkedWords
    this.words += words
    if (isProse) {
      node.proseWords += words
      this.proseWords += words
      node.commas += text.split(/[,，、]/).length - 1
      const worth = 1 + Math.min(3, words / 20) + Math.min(10, node.commas)
      if (node.parent) node.parent.score += worth
      if (node.parent?.parent) node.parent.parent.score += worth / 2
    }
    return node
  }

  /** Sums everything up the tree and gathers the names down it. Called once, after the last block. */
  finish(): void {
    for (const node of this.nodes.toReversed()) {
      if (!node.parent) continue
      node.parent.blocks += node.blocks
      node.parent.words += node.words
      node.parent.proseWords += node.proseWords
      node.parent.linkedWords += node.linkedWords
    }
    for (const node of this.nodes) this.inherit(node)
  }

  private nodeOf(element: Element): PageNode {
    const chain: Element[] = []
    let at: Element | null = element
    for (; at && !this.known.has(at); at = at.parentElement) chain.push(at)
    let node = at ? (this.known.get(at) ?? null) : null
    for (const one of chain.toReversed()) {
      node = newNode(one, node, this.nodes.length)
      this.nodes.push(node)
      this.known.set(one, node)
    }
    return node ?? newNode(element, null, 0)
  }

  private inherit(node: PageNode): void {
    const isPart = node.words < this.words * WHOLE_PAGE
    const { parent } = node
    node.namesDown = (parent?.namesDown ?? 0) | (isPart ? node.ownNames : 0)
    node.tagsDown = (parent?.tagsDown ?? 0) | (isPart ? node.ownTags : 0)
    node.tags = node.tagsDown | node.ownTags
    const above = [parent, parent?.parent].map((one) =>
      one && one.words < this.words * WHOLE_PAGE ? one.ownNames : 0,
    )
    node.nearNames = node.ownNames | (above[0] ?? 0) | (above[1] ?? 0)
    node.farNames = parent?.parent?.parent?.namesDown ?? 0
    let path = node.kind
    for (let at = parent, steps = 1; at && steps < PATH; steps++, at = at.parent) path += `>${at.kind}`
    node.path = path
  }
}

const newNode = (element: Element, parent: PageNode | null, id: number): PageNode => {
  const top = isTop(element)
  return {
    id,
    parent,
    tag: element.tagName,
    depth: parent && !top ? parent.depth + 1 : 0,
    blocks: 0,
    words: 0,
    proseWords: 0,
    linkedWords: 0,
    commas: 0,
    score: 0,
    ownNames: top ? 0 : nameBits(element),
    ownTags: top ? 0 : tagBits(element),
    namesDown: 0,
    tagsDown: 0,
    nearNames: 0,
    farNames: 0,
    tags: 0,
    path: '',
    kind: `${element.tagName}.${classNames(element).slice(0, 40)}`,
  }
}
