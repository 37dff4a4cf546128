import { Autocomplete } from '@base-ui/react/autocomplete'
import { useId, useState, type ReactNode } from 'react'
import { cx } from './cx'
import { fold } from './fold'
import styles from './field.module.css'
import { usePopupLayer } from './layer'
import popup from './popup.module.css'

/** More than anybody looks through; the rest is found by typing. */
const MOST = 50

/** A field for any text, with what was written before as suggestions. */
export function SuggestField({
  label,
  hideLabel = false,
  value,
  suggestions,
  onChange,
  placeholder,
  icon,
  inputRef,
}: {
  label: string
  hideLabel?: boolean
  value: string
  suggestions: readonly string[]
  onChange: (value: string) => void
  placeholder?: string
  icon?: ReactNode
  inputRef?: React.RefObject<HTMLInputElement | null>
}) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const typed = fold(value).trim()
  const fitting = suggestions.filter((one) => fold(one).includes(typed) && one !== value).slice(0, MOST)
  return (
    <Autocomplete.Root
      items={fitting}
      mode="none"
      value={value}
      onValueChange={onChange}
      // An empty list would only hide the rest of the window from screen readers.
      open={open && fitting.length > 0}
      onOpenChange={setOpen}
    >
      <div className={styles['field']}>
        {!hideLabel && <label htmlFor={id}>{label}</label>}
        <div className={styles['box']}>
          {icon !== undefined && (
            <span className={styles['icon']} aria-hidden>
              {icon}
            </span>
          )}
          <Autocomplete.Input
            ref={inputRef}
            id={id}
            aria-label={hideLabel ? label : undefined}
            placeholder={placeholder}
            autoComplete="off"
            spellCheck={false}
            className={styles['input']}
          />
        </div>
      </div>
      <Autocomplete.Portal container={usePopupLayer()}>
        <Autocomplete.Positioner sideOffset={4} align="start" className={popup['positioner']}>
          <Autocomplete.Popup className={cx(popup['popup'], popup['menu'])}>
            <Autocomplete.List>
              {(item: string) => (
                <Autocomplete.Item key={item} value={item} className={popup['item']}>
                  {item}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  )
}
