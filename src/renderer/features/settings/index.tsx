import { lazy, Suspense } from 'react'
import type { SettingsProps } from './settings-dialog'

const Lazy = lazy(() => import('./settings-dialog').then((module) => ({ default: module.SettingsDialog })))

export const SettingsDialog = (props: SettingsProps) => (
  <Suspense>
    <Lazy {...props} />
  </Suspense>
)

export type { SettingsTab } from './settings-dialog'
export { useToldBooks } from './use-books'
export { useStoredKeys } from './use-keys'
export { THEMES, useAppliedTheme, useTheme } from './use-theme'
