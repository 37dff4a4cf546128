import type { Block } from '../blocks'
import { mayName } from '../turns/label'

/** “— Ida Holm, engineer”: offsets of the name, UTF-16 code units. */
export interface Signature {
  start: number
  end: number
}

const SIGNED = /^(?:[—–―]|--)\s?(\p{Lu}[^,\n(|:.!?]{1,48}?)(?:\.|[,(|][^.!?]{0,80}\)?\.?)?$/u

/** The signature that a block is, if it is nothing else. */
export function signatureOf(text: string, block: Block): Signature | null {
  if (block.end - block.start > 140) return null
  const match = SIGNED.exec(text.slice(block.start, block.end))
  const name = match?.[1]?.trim()
  if (match === null || name === undefined || !mayName(name)) return null
  const start = block.start + match[0].indexOf(name)
  return { start, end: start + name.length }
}
