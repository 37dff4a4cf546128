import { useId } from 'react'
import styles from './field.module.css'
import type { SelectProps } from './select'
import { VisuallyHidden } from './visually-hidden'

/** A few choices side by side, of which one holds: radio buttons underneath. */
export function Segmented<T extends string>({
  label,
  hideLabel = false,
  value,
  options,
  onChange,
  className,
}: SelectProps<T>) {
  const name = useId()
  return (
    <fieldset className={[styles['segmented'], className].filter(Boolean).join(' ')}>
      <legend className={hideLabel ? undefined : styles['legend']}>
        {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </legend>
      <div className={styles['segments']}>
        {options.map((option) => (
          <label key={option.value} className={styles['segment']}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
