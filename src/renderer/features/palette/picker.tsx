import { Search } from 'lucide-react'
import { useDeferredValue, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import { BareDialog, cx, VisuallyHidden } from '../../ui'
import { rank, searchable, type Searchable } from './match'
import styles from './picker.module.css'

export interface Choice {
  id: string
  title: string
  /** At the right: where it belongs, or its keys. */
  aside: ReactNode
  icon?: ReactNode
  choose: () => void
}

export interface PickerProps {
  /** The dialog's and the field's accessible name. */
  label: string
  placeholder: string
  /** In the order for an empty field. */
  choices: readonly Choice[]
  nothing: string
  onClose: () => void
}

const known = new WeakMap<Choice, Searchable>()

function titleOf(choice: Choice): Searchable {
  let title = known.get(choice)
  if (!title) {
    title = searchable(choice.title)
    known.set(choice, title)
  }
  return title
}

const PAGE = 8

/** A field and the choices that answer it: an ARIA combobox whose list only renders what is seen. */
export function Picker({ label, placeholder, choices, nothing, onClose }: PickerProps) {
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const applied = useDeferredValue(query)
  const found = useMemo(() => rank(choices, applied, titleOf), [choices, applied])
  const active = Math.min(at, found.length - 1)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<VirtualizerHandle>(null)

  const go = (index: number) => {
    const next = Math.max(0, Math.min(found.length - 1, index))
    setAt(next)
    list.current?.scrollToIndex(next, { align: 'nearest' })
  }
  const choose = (choice: Choice | undefined) => {
    if (!choice) return
    onClose()
    // After the dialog has given the focus back, so that the command finds it where it was.
    setTimeout(choice.choose)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const last = found.length - 1
    const step = {
      ArrowDown: active === last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
      PageDown: active + PAGE,
      PageUp: active - PAGE,
    }[event.key]
    if (step !== undefined) go(step)
    else if (event.key === 'Enter') choose(found[active])
    else return
    event.preventDefault()
  }

  return (
    <BareDialog label={label} onClose={onClose} initialFocus={input}>
      <div className={styles['field']}>
        <Search aria-hidden />
        <input
          ref={input}
          role="combobox"
          aria-label={label}
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={found[active] ? `${id}-${String(active)}` : undefined}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          value={query}
          className={styles['input']}
          onChange={(event) => {
            setQuery(event.target.value)
            setAt(0)
            list.current?.scrollTo(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={scroller} id={`${id}-list`} role="listbox" aria-label="Results" className={styles['list']}>
        <Virtualizer ref={list} scrollRef={scroller} data={found} keepMounted={active >= 0 ? [active] : []}>
          {(choice, index) => (
            // Keys are the field's; the pointer chooses here.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={choice.id}
              role="option"
              id={`${id}-${String(index)}`}
              aria-selected={index === active}
              aria-setsize={found.length}
              aria-posinset={index + 1}
              tabIndex={-1}
              className={cx(styles['choice'], index === active && styles['active'])}
              onPointerMove={() => setAt(index)}
              onClick={() => choose(choice)}
            >
              {choice.icon !== undefined && <span className={styles['icon']}>{choice.icon}</span>}
              <span className={styles['title']}>{choice.title}</span>
              <span className={styles['aside']}>{choice.aside}</span>
            </div>
          )}
        </Virtualizer>
      </div>
      {found.length === 0 && <p className={styles['nothing']}>{nothing}</p>}
      <VisuallyHidden>
        <span role="status">{found.length === 1 ? '1 result' : `${String(found.length)} results`}</span>
      </VisuallyHidden>
    </BareDialog>
  )
}
