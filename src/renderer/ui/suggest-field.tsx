import { Autocomplete } from '@base-ui/react/autocomplete'
import { useId, type ReactNode } from 'react'
import { cx } from './cx'
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
  return (
    <Autocomplete.Root items={suggestions} value={value} onValueChange={onChange} limit={MOST}>
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
