import { Copy, Highlighter } from 'lucide-react'
import { run } from '../../commands'
import { useLooks, usePossibleDuplicates } from '../../db'
import { Button, counted } from '../../ui'
import styles from './articles.module.css'

/** What waits for a decision; nothing while nothing does. */
export function Attention() {
  const duplicates = usePossibleDuplicates().length
  const looks = useLooks().length
  if (duplicates === 0 && looks === 0) return null
  return (
    <div className={styles['attention']}>
      {duplicates > 0 && (
        <Button variant="quiet" icon={<Copy aria-hidden />} onClick={() => run('library.duplicates')}>
          {counted(duplicates, 'possible duplicate', 'possible duplicates')}
        </Button>
      )}
      {looks > 0 && (
        <Button variant="quiet" icon={<Highlighter aria-hidden />} onClick={() => run('library.looks')}>
          {counted(looks, 'highlight needs a look', 'highlights need a look')}
        </Button>
      )}
    </div>
  )
}
