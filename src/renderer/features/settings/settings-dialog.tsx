import type { Backend } from '../../backend'
import { Dialog, Tabs } from '../../ui'
import { AboutTab } from './about-tab'
import { KeysTab } from './keys-tab'
import { LibraryTab } from './library-tab'
import { LookTab } from './look-tab'

export type SettingsTab = 'look' | 'keys' | 'library' | 'about'

export interface SettingsProps {
  backend: Backend
  info: { folder: string; version: string; shell: string }
  tab: SettingsTab
  onTab: (tab: SettingsTab) => void
  onClose: () => void
}

export function SettingsDialog({ backend, info, tab, onTab, onClose }: SettingsProps) {
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title="Settings" width="wide">
      <Tabs
        label="Settings"
        value={tab}
        onChange={onTab}
        tabs={[
          { value: 'look', label: 'Appearance', content: <LookTab /> },
          { value: 'keys', label: 'Keys', content: <KeysTab /> },
          {
            value: 'library',
            label: 'Library',
            content: <LibraryTab backend={backend} folder={info.folder} />,
          },
          { value: 'about', label: 'About', content: <AboutTab version={info.version} shell={info.shell} /> },
        ]}
      />
    </Dialog>
  )
}
