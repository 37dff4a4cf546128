import { useLibrary, useNamesOf } from '../../db'
import { Button, counted, showToast } from '../../ui'
import type { Item } from './group'
import styles from './quotations.module.css'

/** About the one person whom the list is narrowed to: all they said, and the names they go by. */
export function SpeakerHead({
  name,
  items,
  onBack,
}: {
  name: string
  items: readonly Item[]
  onBack: () => void
}) {
  const count = items[0]?.kind === 'speaker' ? items[0].count : 0
  const statements = items.filter(({ level }) => level === 2).length
  const library = useLibrary()
  const others = useNamesOf(name)
  const separate = (other: string) =>
    library.speakers.separate(other).then(
      () =>
        showToast({
          message: `${other} stands alone again.`,
          action: { label: 'Undo', run: () => void library.speakers.samePerson(other, name) },
        }),
      () => showToast({ message: 'That could not be saved. Free some disk space and try again.' }),
    )
  return (
    <div className={styles['person']}>
      <h3>{name}</h3>
      <p>
        {statements > 0 && statements < count
          ? `${counted(statements, 'statement', 'statements')} in ${counted(count, 'quotation', 'quotations')}`
          : counted(count, 'quotation', 'quotations')}
        , in order of time.
      </p>
      {others.map((other) => (
        <p key={other}>
          Also named {other}{' '}
          <button type="button" className={styles['link']} onClick={() => void separate(other)}>
            Take apart
          </button>
        </p>
      ))}
      <Button onClick={onBack}>All speakers</Button>
    </div>
  )
}
