import { useEffect } from 'react'
import type { Backend } from '../../backend'
import { useSetting } from '../../db'

export const BOOKS = [
  { value: 'whole', label: 'One article' },
  { value: 'chapters', label: 'One article for each chapter' },
] as const
type Books = (typeof BOOKS)[number]['value']

/** What an imported book becomes. */
export const useBooks = () => useSetting<Books>('imports.books', 'whole')

/** Tells imports how files are to be read. Mount it once, above what asks for batches. */
export function useToldBooks(backend: Backend): void {
  const [books] = useBooks()
  useEffect(() => void backend.call('imports.options', { chapters: books === 'chapters' }), [backend, books])
}
