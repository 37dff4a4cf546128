import { ListFilter, Search } from 'lucide-react'
import { useId, useState } from 'react'
import type { CertaintyLevel } from '#shared/domain/certainty'
import { Button, cx, IconButton, Segmented, Select, TextField } from '../../ui'
import { isFiltering } from './filter'
import styles from './quotations.module.css'
import type { QuotationList, Scope } from './use-quotation-list'

const CERTAINTIES: readonly { value: CertaintyLevel | ''; label: string }[] = [
  { value: '', label: 'Any' },
  { value: 'certain', label: 'Certain' },
  { value: 'probable', label: 'Probable' },
  { value: 'unknown', label: 'Unknown' },
]

const MOST_NAMES = 500

const languages = new Intl.DisplayNames('en', { type: 'language' })

const nameOf = (tag: string): string => {
  try {
    return languages.of(tag) ?? tag
  } catch {
    return tag
  }
}

/** What the list is narrowed by; the rarer ones can be folded away. */
export function FilterBar({ list, onDown }: { list: QuotationList; onDown: () => void }) {
  const { filter, change } = list
  const [more, setMore] = useState(false)
  const names = useId()
  return (
    <div className={styles['filters']}>
      <Segmented<Scope>
        label="Quotations of"
        hideLabel
        value={list.scope}
        options={[
          { value: 'library', label: 'Whole library' },
          { value: 'article', label: 'This article' },
        ]}
        onChange={list.setScope}
      />
      <div className={styles['words-and-more']}>
        <TextField
          label="Filter by words"
          hideLabel
          placeholder="Words"
          icon={<Search />}
          value={filter.words}
          className={styles['grow']}
          onChange={(event) => change({ words: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
            event.preventDefault()
            onDown()
          }}
        />
        <IconButton
          label="More filters"
          icon={<ListFilter aria-hidden />}
          pressed={more}
          onClick={() => setMore(!more)}
        />
      </div>
      <TextField
        label="Filter by speaker"
        hideLabel
        placeholder="Speaker"
        value={filter.speaker}
        // The platform's own completion: an open list of ours would hide the quotations from screen readers.
        list={names}
        onChange={(event) => change({ speaker: event.target.value })}
      />
      <datalist id={names}>
        {list.speakers.slice(0, MOST_NAMES).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {more && (
        <div className={styles['more']}>
          <TextField
            label="Published from"
            placeholder="2025-01"
            value={filter.from}
            onChange={(event) => change({ from: event.target.value.trim() })}
          />
          <TextField
            label="to"
            placeholder="2025-12"
            value={filter.to}
            onChange={(event) => change({ to: event.target.value.trim() })}
          />
          <Select
            label="Speaker is"
            value={filter.certainty}
            options={CERTAINTIES}
            onChange={(certainty) => change({ certainty })}
          />
          <Select
            label="Language"
            value={filter.language}
            options={[
              { value: '', label: 'Any' },
              ...list.languages.map((tag) => ({ value: tag, label: nameOf(tag) })),
            ]}
            onChange={(language) => change({ language })}
          />
          <label className={cx(styles['check'])}>
            <input
              type="checkbox"
              checked={filter.indirect}
              onChange={(event) => change({ indirect: event.target.checked })}
            />
            Reported speech too
          </label>
        </div>
      )}
      {isFiltering(filter) && (
        <Button variant="quiet" onClick={list.clear}>
          Clear filters
        </Button>
      )}
    </div>
  )
}
