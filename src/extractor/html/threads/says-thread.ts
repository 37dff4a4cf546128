import { KIND_NAMES } from '../page-kind'

const SAYS = ['thread', 'forumAddress', 'forumSoftware', 'threadBody']
const BITS = KIND_NAMES.reduce((bits, name, i) => (SAYS.includes(name) ? bits | (1 << i) : bits), 0)

/** Whether a page says that it is a discussion, by its address, software or metadata. `kinds` are bits in the order of KIND_NAMES. */
export const saysThread = (document: Document, kinds: number): boolean =>
  (kinds & BITS) !== 0 ||
  document.querySelector('[itemtype$="DiscussionForumPosting"], [itemtype$="QAPage"]') !== null
