import { useState } from 'react'
import { Button, EmptyState, showToast } from '../../ui'
import type { Imports } from './controller'

export interface FirstRunProps {
  imports: Imports
  onImport: () => void
  /** Makes the sample note from the sample articles, and shows it. */
  onSamples: (articleIds: readonly string[]) => Promise<void>
}

/** What an empty library says. */
export function FirstRun({ imports, onImport, onSamples }: FirstRunProps) {
  const [busy, setBusy] = useState(false)
  const samples = async () => {
    setBusy(true)
    const { articles, failure } = await imports.samples()
    if (failure) showToast({ message: failure.message })
    else await onSamples(articles)
    setBusy(false)
  }
  return (
    <EmptyState
      title="Start with a few articles"
      actions={
        <>
          <Button variant="primary" onClick={onImport}>
            Import articles…
          </Button>
          <Button disabled={busy} onClick={() => void samples()}>
            Add two sample articles and a note
          </Button>
        </>
      }
    >
      <p>
        Import saved web pages or text files, or drop them anywhere on this window. Commonplace makes clean
        articles of them; what you pin into a note keeps its source.
      </p>
    </EmptyState>
  )
}
