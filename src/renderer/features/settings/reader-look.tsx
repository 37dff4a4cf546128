import { useSetting } from '../../db'
import { Segmented, Select } from '../../ui'
import styles from './settings.module.css'

/** The reader's own setting, of which it checks every value itself. */
interface Look {
  font?: 'serif' | 'sans'
  size?: number
  width?: number
  theme?: 'app' | 'light' | 'sepia' | 'dark'
}

const NOTHING: Look = {}
const SIZES = [14, 15, 16, 17, 18, 19, 20, 22, 24, 26, 28]

/** How every article is set; the same as behind “Text appearance” in the reader. */
export function ReaderLook() {
  const [look, setLook] = useSetting<Look>('reader.look', NOTHING)
  const size = look.size ?? 17
  const sizes = SIZES.includes(size) ? SIZES : [...SIZES, size].sort((a, b) => a - b)
  return (
    <>
      <Segmented
        label="Font"
        value={look.font ?? 'serif'}
        options={[
          { value: 'serif', label: 'Serif' },
          { value: 'sans', label: 'Sans' },
        ]}
        onChange={(font) => setLook({ ...look, font })}
      />
      <Select
        label="Size"
        className={styles['size']}
        value={String(size)}
        options={sizes.map((px) => ({ value: String(px), label: `${px} px` }))}
        onChange={(px) => setLook({ ...look, size: Number(px) })}
      />
      <Segmented
        label="Line width"
        value={String(look.width ?? 66)}
        options={[
          { value: '54', label: 'Narrow' },
          { value: '66', label: 'Normal' },
          { value: '82', label: 'Wide' },
        ]}
        onChange={(width) => setLook({ ...look, width: Number(width) })}
      />
      <Segmented
        label="Page"
        value={look.theme ?? 'app'}
        options={[
          { value: 'app', label: 'As the app' },
          { value: 'light', label: 'Light' },
          { value: 'sepia', label: 'Sepia' },
          { value: 'dark', label: 'Dark' },
        ]}
        onChange={(theme) => setLook({ ...look, theme })}
      />
    </>
  )
}
