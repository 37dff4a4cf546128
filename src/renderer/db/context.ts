import { createContext, useContext } from 'react'
import type { OpenLibrary } from './open-library'

export const LibraryContext = createContext<OpenLibrary | null>(null)

export function useOpenLibrary(): OpenLibrary {
  const library = useContext(LibraryContext)
  if (!library) throw new Error('no library above this component')
  return library
}
