import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode, RefObject } from 'react'
import { cx } from './cx'
import { InDialogContext } from './layer'
import styles from './dialog.module.css'

/** A dialog without heading or buttons, for a field that is typed into at once. */
export function BareDialog({
  label,
  onClose,
  children,
  initialFocus,
}: {
  label: string
  onClose: () => void
  children: ReactNode
  initialFocus: RefObject<HTMLElement | null>
}) {
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles['backdrop']} />
        <Base.Popup
          aria-label={label}
          initialFocus={initialFocus}
          className={cx(styles['dialog'], styles['medium'], styles['bare'])}
        >
          <InDialogContext value>{children}</InDialogContext>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
