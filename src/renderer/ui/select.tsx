import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import { cx } from './cx'
import styles from './field.module.css'

export interface Option<T extends string> {
  value: T
  label: string
}

export interface SelectProps<T extends string> {
  label: string
  hideLabel?: boolean
  value: T
  options: readonly Option<T>[]
  onChange: (value: T) => void
  className?: string | undefined
}

/** The platform's own list: it is known to every screen reader and costs nothing. */
export function Select<T extends string>({
  label,
  hideLabel = false,
  value,
  options,
  onChange,
  className,
}: SelectProps<T>) {
  const id = useId()
  return (
    <div className={cx(styles['field'], className)}>
      {!hideLabel && <label htmlFor={id}>{label}</label>}
      <div className={styles['box']}>
        <select
          id={id}
          className={styles['select']}
          aria-label={hideLabel ? label : undefined}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value)
            if (chosen) onChange(chosen.value)
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown className={styles['chevron']} aria-hidden />
      </div>
    </div>
  )
}
