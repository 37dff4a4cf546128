import { lazy, Suspense } from 'react'

const CommandPalette = lazy(() =>
  import('./command-palette').then((module) => ({ default: module.CommandPalette })),
)
const GoTo = lazy(() => import('./go-to').then((module) => ({ default: module.GoTo })))

export function Palette({ kind, onClose }: { kind: 'commands' | 'go-to'; onClose: () => void }) {
  return (
    <Suspense>
      {kind === 'commands' ? <CommandPalette onClose={onClose} /> : <GoTo onClose={onClose} />}
    </Suspense>
  )
}
