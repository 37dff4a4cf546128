import { ContextMenu as BaseContext } from '@base-ui/react/context-menu'
import { Menu as Base } from '@base-ui/react/menu'
import { Check, ChevronRight } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { cx } from './cx'
import { Keys } from './keys'
import { usePopupLayer } from './layer'
import styles from './popup.module.css'

function Popup({ children }: { children: ReactNode }) {
  return (
    <Base.Portal container={usePopupLayer()}>
      <Base.Positioner sideOffset={4} align="start" className={styles['positioner']}>
        <Base.Popup className={cx(styles['popup'], styles['menu'])}>{children}</Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  )
}

/** A button that opens a menu. `trigger` is the button; children are MenuItem, MenuRadio, MenuCheck, SubMenu, MenuSeparator. */
export function Menu({ trigger, children }: { trigger: ReactElement; children: ReactNode }) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Popup>{children}</Popup>
    </Base.Root>
  )
}

/** Opens where the person right-clicks (or presses the menu key) inside `target`, an element that takes children. */
export function ContextMenu({
  target,
  children,
  onOpenChange,
}: {
  target: ReactElement
  children: ReactNode
  onOpenChange?: (open: boolean) => void
}) {
  return (
    <BaseContext.Root {...(onOpenChange ? { onOpenChange } : {})}>
      <BaseContext.Trigger render={target} />
      <Popup>{children}</Popup>
    </BaseContext.Root>
  )
}

export function SubMenu({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Base.SubmenuRoot>
      <Base.SubmenuTrigger className={styles['item']}>
        <span className={styles['label']}>{label}</span>
        <ChevronRight aria-hidden />
      </Base.SubmenuTrigger>
      <Popup>{children}</Popup>
    </Base.SubmenuRoot>
  )
}

export interface MenuItemProps {
  children: ReactNode
  onSelect: () => void
  icon?: ReactNode
  /** As shown to a person, such as `Ctrl+K`. */
  keys?: string | undefined
  disabled?: boolean
  danger?: boolean
}

export function MenuItem({
  children,
  onSelect,
  icon,
  keys,
  disabled = false,
  danger = false,
}: MenuItemProps) {
  return (
    <Base.Item
      className={cx(styles['item'], danger && styles['danger'])}
      disabled={disabled}
      onClick={() => {
        onSelect()
      }}
    >
      {icon !== undefined && <span className={styles['icon']}>{icon}</span>}
      <span className={styles['label']}>{children}</span>
      {keys !== undefined && <Keys keys={keys} />}
    </Base.Item>
  )
}

export const MenuSeparator = () => <Base.Separator className={styles['separator']} />

/** Choices of which one holds. */
export function MenuRadioGroup<T extends string>({
  label,
  value,
  onChange,
  options,
}: {
  label: string
  value: T
  onChange: (value: T) => void
  options: readonly { value: T; label: string }[]
}) {
  return (
    <Base.Group>
      <Base.GroupLabel className={styles['heading']}>{label}</Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={(next: T) => onChange(next)}>
        {options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} className={styles['item']} closeOnClick>
            <span className={styles['icon']}>
              <Base.RadioItemIndicator>
                <Check aria-hidden />
              </Base.RadioItemIndicator>
            </span>
            <span className={styles['label']}>{option.label}</span>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  )
}
