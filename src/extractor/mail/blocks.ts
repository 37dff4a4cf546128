import type { Block } from '../blocks/model'

/** A block of a mail, and how many UTF-16 code units of its text stand inside links. */
export interface MailBlock {
  block: Block
  linked: number
}

export const linkShare = ({ block, linked }: MailBlock): number =>
  block.text.length ? Math.min(1, linked / block.text.length) : 0

export const bareText = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
