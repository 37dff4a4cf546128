import { lazy, Suspense } from 'react'

const dialogs = {
  duplicates: lazy(() =>
    import('./duplicates/duplicates-dialog').then((module) => ({ default: module.DuplicatesDialog })),
  ),
  findSame: lazy(() =>
    import('./duplicates/duplicates-dialog').then((module) => ({ default: module.FindSameDialog })),
  ),
  looks: lazy(() => import('./looks/looks-dialog').then((module) => ({ default: module.LooksDialog }))),
  changes: lazy(() =>
    import('./rereading/changes-dialog').then((module) => ({ default: module.ChangesDialog })),
  ),
}

export type VersionsDialogKind = keyof typeof dialogs

interface Props {
  kind: VersionsDialogKind
  onClose: () => void
  onLooks: () => void
}

/** The dialogs on what became of articles that are there already. */
export function VersionsDialog({ kind, ...props }: Props) {
  const Content = dialogs[kind]
  return (
    <Suspense>
      <Content {...props} />
    </Suspense>
  )
}

export { createRereading, type Rereading, type RereadingEnd } from './rereading/controller'
export { RereadingBanner } from './rereading/offer'
