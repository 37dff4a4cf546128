import { create } from 'zustand'
import type { SettingsTab } from '../features/settings'
import type { VersionsDialogKind } from '../features/versions'

type Dialog =
  { kind: 'commands' | 'go-to' | 'imports' | VersionsDialogKind } | { kind: 'settings'; tab: SettingsTab }

/** Which of the window's own dialogs is open. */
export const useDialog = create<{ dialog: Dialog | null }>()(() => ({ dialog: null }))

export const showDialog = (dialog: Dialog | null): void => useDialog.setState({ dialog })
