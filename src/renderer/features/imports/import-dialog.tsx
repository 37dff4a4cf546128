import { lazy, Suspense } from 'react'
import { useStore } from 'zustand'
import type { Backend } from '../../backend'
import type { Imports } from './controller'

const Content = lazy(() =>
  import('./import-dialog-content').then((module) => ({ default: module.ImportDialogContent })),
)

/** The dialog “Import”. It lets the person go on working: it takes no focus by itself and covers only a corner. */
export function ImportDialog({ imports, backend }: { imports: Imports; backend: Backend }) {
  const open = useStore(imports.store, (state) => state.open)
  return <Suspense>{open && <Content imports={imports} backend={backend} />}</Suspense>
}
