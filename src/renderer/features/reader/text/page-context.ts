import { createContext, useContext } from 'react'
import type { Decoration } from './decorations'
import type { Span } from './inline'

/** What all passages of one revision share. */
export interface Page {
  text: string
  spans: ReadonlyMap<number, Span[]>
  decorations: ReadonlyMap<number, Decoration>
  /** Speakers of the quotations that begin in a passage. */
  speakers: ReadonlyMap<number, string[]>
  openNote: (noteId: string) => void
  choose: (start: number, end: number) => void
}

export const PageContext = createContext<Page | null>(null)

export function usePage(): Page {
  const page = useContext(PageContext)
  if (!page) throw new Error('no page above this passage')
  return page
}
