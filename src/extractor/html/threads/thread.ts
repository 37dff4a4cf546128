import { heading, paragraph, plain, type Block } from '../../blocks/model'

/** One post of a discussion: a question, an answer, a comment, a message. */
export interface Post {
  /** As the page names who wrote it, or ''. */
  author: string
  /** When it was written, as the page shows it, or ''. */
  time: string
  /** How many posts above it it answers, from 0. */
  depth: number
  /** Whether it only remarks on a question or an answer. */
  isRemark: boolean
  blocks: Block[]
}

export interface Thread {
  /** In the order of the page. */
  posts: readonly Post[]
  /** Which of the page's blocks is the first of a post. */
  first: number
}

/** The level of the heading that stands over a post. */
export const levelOf = (depth: number): number => Math.min(5, depth + 2)

/** A thread's posts, each below a line of who wrote it and when: a heading, or beside the text as its remark is. */
export const threadBlocks = (posts: readonly Post[]): Block[] =>
  posts.flatMap(({ author, time, depth, isRemark, blocks }): Block[] => {
    const title = plain([author, time].filter(Boolean).join(', '))
    if (isRemark)
      return [...(title.text ? [paragraph(title)] : []), ...blocks].map((block) => ({
        ...block,
        role: block.role === 'body' ? 'aside' : block.role,
      }))
    return title.text ? [heading(levelOf(depth), title), ...blocks] : blocks
  })
