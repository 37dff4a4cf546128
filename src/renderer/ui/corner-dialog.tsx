import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from './button'
import { cx } from './cx'
import styles from './dialog.module.css'

/** A dialog in the corner of the window, beside which work goes on: not modal, takes no focus when it appears. */
export function CornerDialog({
  title,
  onClose,
  children,
  footer,
}: {
  title: string
  onClose: () => void
  children: ReactNode
  footer: ReactNode
}) {
  return (
    <Base.Root open modal={false} disablePointerDismissal onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Popup
          className={cx(styles['dialog'], styles['corner'])}
          initialFocus={false}
          finalFocus={false}
        >
          <div className={styles['header']}>
            <Base.Title className={styles['title']}>{title}</Base.Title>
            <IconButton label="Close" icon={<X aria-hidden />} onClick={onClose} />
          </div>
          <div className={styles['body']}>{children}</div>
          <div className={styles['footer']}>{footer}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
