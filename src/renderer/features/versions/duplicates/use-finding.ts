import { useEffect, useRef, useState } from 'react'
import { useLibrary, type Finding } from '../../../db'
import { announce, counted, showToast } from '../../../ui'

export interface FindingState {
  /** How far it is; null while nothing is looked for. */
  progress: Finding | null
  /** What the last look came to. */
  said: string | null
  start: () => void
  stop: () => void
}

function sentence({ articles, found }: Finding, stopped: boolean): string {
  const looked = stopped
    ? 'Stopped before the end'
    : `Looked through ${counted(articles, 'article', 'articles')}`
  return found > 0
    ? `${looked}: ${counted(found, 'possible duplicate was', 'possible duplicates were')} found.`
    : `${looked}: nothing more was found.`
}

/** Looks through the whole library for articles that are the same; ends when the dialog goes. */
export function useFinding(atOnce: boolean): FindingState {
  const { duplicates } = useLibrary()
  const [progress, setProgress] = useState<Finding | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const running = useRef<AbortController | null>(null)

  const start = () => {
    if (running.current) return
    const ending = new AbortController()
    running.current = ending
    setSaid(null)
    setProgress({ articles: 0, done: 0, total: 0, found: 0 })
    duplicates
      .find((finding) => !ending.signal.aborted && setProgress(finding), ending.signal)
      .then(
        (finding) => {
          const text = sentence(finding, ending.signal.aborted)
          setSaid(text)
          announce(text)
        },
        () =>
          showToast({
            message: 'The library could not be looked through. Free some disk space and try again.',
          }),
      )
      .finally(() => {
        running.current = null
        setProgress(null)
      })
  }
  const stop = () => running.current?.abort()

  const begin = useRef(start)
  useEffect(() => {
    if (atOnce) begin.current()
    return () => running.current?.abort()
  }, [atOnce])
  return { progress, said, start, stop }
}
