import { useId, type ComponentProps, type ReactNode } from 'react'
import { cx } from './cx'
import styles from './field.module.css'

export interface TextFieldProps extends Omit<ComponentProps<'input'>, 'id'> {
  label: string
  /** The label is only heard; give a placeholder for the eye. */
  hideLabel?: boolean
  icon?: ReactNode
  /** What is wrong with the value, in one sentence. */
  error?: string | null
  hint?: ReactNode
}

export function TextField({
  label,
  hideLabel = false,
  icon,
  error = null,
  hint,
  className,
  ...rest
}: TextFieldProps) {
  const id = useId()
  const described = error !== null || hint !== undefined
  return (
    <div className={cx(styles['field'], className)}>
      {!hideLabel && <label htmlFor={id}>{label}</label>}
      <div className={styles['box']}>
        {icon !== undefined && (
          <span className={styles['icon']} aria-hidden>
            {icon}
          </span>
        )}
        <input
          autoComplete="off"
          spellCheck={false}
          {...rest}
          id={id}
          aria-label={hideLabel ? label : undefined}
          aria-invalid={error !== null || undefined}
          aria-describedby={described ? `${id}-about` : undefined}
          className={styles['input']}
        />
      </div>
      {described && (
        <p id={`${id}-about`} className={error === null ? styles['hint'] : styles['error']}>
          {error ?? hint}
        </p>
      )}
    </div>
  )
}
