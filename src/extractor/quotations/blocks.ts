import type { Passage } from '#shared/domain/passage'

/** A stretch of text in which marks pair up: a passage, or one line where no passages are known. Offsets are UTF-16 code units. */
export interface Block {
  start: number
  end: number
  /** Only prose goes on from block to block. */
  kind: 'prose' | 'heading' | 'cell'
}

const LINE = /[^\n\r\u2028\u2029]+/g

/** Splits at line ends; white space at both ends of a line is left out. */
function linesOf(text: string, start: number, end: number): Block[] {
  const blocks: Block[] = []
  for (const match of text.slice(start, end).matchAll(LINE)) {
    const line = match[0]
    const body = line.trim()
    if (body === '') continue
    const from = start + match.index + line.indexOf(body)
    blocks.push({ start: from, end: from + body.length, kind: 'prose' })
  }
  return blocks
}

/**
 * The blocks in which quotations are looked for, in text order. Code is left out; in a table every cell is a block of its own, so
 * that no quotation runs over a cell's edge. Passages that do not fit the text are cut to it.
 */
export function blocksOf(text: string, passages: readonly Passage[]): Block[] {
  if (passages.length === 0) return linesOf(text, 0, text.length)
  const blocks: Block[] = []
  let last = 0
  for (const passage of passages) {
    const start = Math.max(last, passage.start)
    const end = Math.min(text.length, passage.end)
    if (end <= start) continue
    last = end
    if (passage.type === 'code') continue
    const found = passage.type === 'table' ? cellsOf(text, start, end) : linesOf(text, start, end)
    const kind = passage.type === 'heading' ? 'heading' : passage.type === 'table' ? 'cell' : 'prose'
    for (const block of found) blocks.push({ ...block, kind })
  }
  return blocks
}

function cellsOf(text: string, start: number, end: number): Block[] {
  const blocks: Block[] = []
  let from = start
  for (const cell of text.slice(start, end).split(/[\t\n]/)) {
    for (const block of linesOf(text, from, from + cell.length)) blocks.push(block)
    from += cell.length + 1
  }
  return blocks
}
