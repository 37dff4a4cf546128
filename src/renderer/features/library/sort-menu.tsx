import { ArrowDownUp } from 'lucide-react'
import { IconButton, Menu, MenuRadioGroup, MenuSeparator } from '../../ui'
import type { Sort, SortField } from './sort'

const FIELDS: readonly { value: SortField; label: string }[] = [
  { value: 'added', label: 'Date added' },
  { value: 'published', label: 'Date published' },
  { value: 'title', label: 'Title' },
  { value: 'author', label: 'Author' },
]

const DIRECTIONS = {
  text: [
    { value: 'up', label: 'A to Z' },
    { value: 'down', label: 'Z to A' },
  ],
  time: [
    { value: 'down', label: 'Newest first' },
    { value: 'up', label: 'Oldest first' },
  ],
} as const

const isTime = (field: SortField) => field === 'added' || field === 'published'

export function SortMenu({ sort, onChange }: { sort: Sort; onChange: (sort: Sort) => void }) {
  return (
    <Menu trigger={<IconButton label="Sort articles" icon={<ArrowDownUp aria-hidden />} />}>
      <MenuRadioGroup
        label="Sort by"
        value={sort.field}
        options={FIELDS}
        onChange={(field) => onChange({ field, descending: isTime(field) })}
      />
      <MenuSeparator />
      <MenuRadioGroup
        label="Order"
        value={sort.descending ? 'down' : 'up'}
        options={DIRECTIONS[isTime(sort.field) ? 'time' : 'text']}
        onChange={(direction) => onChange({ ...sort, descending: direction === 'down' })}
      />
    </Menu>
  )
}
