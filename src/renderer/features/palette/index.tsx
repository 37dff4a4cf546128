import { CommandPalette } from './command-palette'
import { GoTo } from './go-to'

/** Not loaded lazily: the first letters are typed before a chunk would be there, and would go into the note. */
export const Palette = ({ kind, onClose }: { kind: 'commands' | 'go-to'; onClose: () => void }) =>
  kind === 'commands' ? <CommandPalette onClose={onClose} /> : <GoTo onClose={onClose} />
