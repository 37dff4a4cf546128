import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx'
import styles from './button.module.css'
import { Tooltip } from './tooltip'

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: 'plain' | 'primary' | 'quiet' | 'danger'
  icon?: ReactNode
}

export function Button({
  variant = 'plain',
  icon,
  className,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button {...rest} type={type} className={cx(styles['button'], styles[variant], className)}>
      {icon !== undefined && (
        <span className={styles['icon']} aria-hidden>
          {icon}
        </span>
      )}
      {children}
    </button>
  )
}

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** The accessible name, shown as the tooltip. */
  label: string
  icon: ReactNode
  /** As shown to a person, such as `Ctrl+K`. */
  keys?: string | undefined
  /** A toggle that is on. */
  pressed?: boolean
}

export function IconButton({
  label,
  icon,
  keys,
  pressed,
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={label} keys={keys}>
      <button
        {...rest}
        type={type}
        aria-label={label}
        aria-pressed={pressed}
        className={cx(styles['iconButton'], className)}
      >
        {icon}
      </button>
    </Tooltip>
  )
}
