import type { ReactNode } from 'react'
import { useLocal } from '../db'
import { Segmented } from '../ui'
import { ErrorBoundary } from './error-boundary'
import styles from './sidebar.module.css'

export type SidebarView = 'library' | 'quotations'

const VIEWS = [
  { value: 'library', label: 'Library' },
  { value: 'quotations', label: 'Quotations' },
] as const

/** Which of the left column's views is shown; remembered. */
export const useSidebar = () => useLocal<SidebarView>('window.sidebar', 'library')

/** The left column: the library's lists, or who said what. */
export function Sidebar({ library, quotations }: { library: ReactNode; quotations: ReactNode }) {
  const [view, setView] = useSidebar()
  const name = view === 'library' ? 'Library' : 'Quotations'
  return (
    <section aria-label={name} className={styles['sidebar']}>
      <Segmented<SidebarView>
        label="Left column"
        hideLabel
        value={view}
        options={VIEWS}
        onChange={setView}
        className={styles['switch']}
      />
      <div className={styles['view']}>
        <ErrorBoundary what={view === 'library' ? 'The library' : 'The list of quotations'} resetKey={view}>
          {view === 'library' ? library : quotations}
        </ErrorBoundary>
      </div>
    </section>
  )
}
