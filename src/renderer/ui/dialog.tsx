import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { IconButton } from './button'
import { cx } from './cx'
import { InDialogContext } from './layer'
import styles from './dialog.module.css'

export interface DialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** The dialog's accessible name and heading. */
  title: string
  description?: ReactNode
  children: ReactNode
  /** Buttons at the bottom, the most likely one last. */
  footer?: ReactNode
  width?: 'narrow' | 'medium' | 'wide'
  initialFocus?: RefObject<HTMLElement | null>
}

export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, children, footer, width = 'medium', initialFocus } = props
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={styles['backdrop']} />
        <Base.Popup
          className={cx(styles['dialog'], styles[width])}
          {...(initialFocus ? { initialFocus } : {})}
        >
          <div className={styles['header']}>
            <Base.Title className={styles['title']}>{title}</Base.Title>
            <IconButton label="Close" icon={<X aria-hidden />} onClick={() => onOpenChange(false)} />
          </div>
          {description !== undefined && (
            <Base.Description className={styles['description']}>{description}</Base.Description>
          )}
          <div className={styles['body']}>
            <InDialogContext value>{children}</InDialogContext>
          </div>
          {footer !== undefined && <div className={styles['footer']}>{footer}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
