import { CaseSensitive } from 'lucide-react'
import { IconButton, Popover, Segmented } from '../../../ui'
import type { Look } from './look'
import styles from './look.module.css'

const FONTS = [
  { value: 'serif', label: 'Serif' },
  { value: 'sans', label: 'Sans' },
] as const
const WIDTHS = [
  { value: '54', label: 'Narrow' },
  { value: '66', label: 'Normal' },
  { value: '82', label: 'Wide' },
] as const
const THEMES = [
  { value: 'app', label: 'As the app' },
  { value: 'light', label: 'Light' },
  { value: 'sepia', label: 'Sepia' },
  { value: 'dark', label: 'Dark' },
] as const

/** Font, size, width and colours of the page. */
export function LookPanel({ look, change }: { look: Look; change: (look: Partial<Look>) => void }) {
  return (
    <Popover
      trigger={<IconButton label="Text appearance" icon={<CaseSensitive aria-hidden />} />}
      label="Text appearance"
    >
      <div className={styles['panel']}>
        <Segmented label="Font" value={look.font} options={FONTS} onChange={(font) => change({ font })} />
        <label className={styles['size']}>
          <span>
            Size <output>{look.size} px</output>
          </span>
          <input
            type="range"
            min={13}
            max={28}
            value={look.size}
            onChange={(event) => change({ size: event.target.valueAsNumber })}
          />
        </label>
        <Segmented
          label="Line width"
          value={String(look.width) as `${Look['width']}`}
          options={WIDTHS}
          onChange={(width) => change({ width: Number(width) as Look['width'] })}
        />
        <Segmented label="Page" value={look.theme} options={THEMES} onChange={(theme) => change({ theme })} />
      </div>
    </Popover>
  )
}
