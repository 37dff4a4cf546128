import { lazy } from 'react'

export { createImports, type Finished, type Imports } from './controller'
export { DropZone } from './drop-zone'
export { FirstRun } from './first-run'
export { ImportDialog } from './import-dialog'
export { ImportStatus } from './import-status'
export { undoneText } from './summary'

/** Loaded when it is first asked for. */
export const ImportsDialog = lazy(() =>
  import('./history/imports-dialog').then((module) => ({ default: module.ImportsDialog })),
)
