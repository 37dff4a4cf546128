import { Segmented } from '../../ui'
import { ReaderLook } from './reader-look'
import styles from './settings.module.css'
import { THEMES, useTheme } from './use-theme'

/** The window's theme, and how articles are set. */
export function LookTab() {
  const [theme, setTheme] = useTheme()
  return (
    <div className={styles['tab']}>
      <Segmented label="Theme" value={theme} options={THEMES} onChange={setTheme} />
      <section className={styles['part']} aria-label="Articles">
        <h3 className={styles['heading']}>Articles</h3>
        <ReaderLook />
      </section>
    </div>
  )
}
