import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { create } from 'zustand'
import { announce } from './announcer'
import { Button, IconButton } from './button'
import styles from './toasts.module.css'

export interface Toast {
  message: string
  action?: { label: string; run: () => void }
}

type Shown = Toast & { id: number }

const useToasts = create<{ shown: readonly Shown[] }>()(() => ({ shown: [] }))
let last = 0

const close = (id: number) =>
  useToasts.setState(({ shown }) => ({ shown: shown.filter((toast) => toast.id !== id) }))

/** Shows a sentence at the bottom for a while, and says it. One with an action stays longer. */
export function showToast(toast: Toast): void {
  last += 1
  const id = last
  useToasts.setState(({ shown }) => ({ shown: [...shown, { ...toast, id }].slice(-3) }))
  announce(
    toast.action ? `${toast.message} ${toast.action.label} is at the end of the window.` : toast.message,
  )
}

const STAY = { plain: 6_000, withAction: 12_000 }

function ToastView({ toast }: { toast: Shown }) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => close(toast.id), toast.action ? STAY.withAction : STAY.plain)
    return () => clearTimeout(timer)
  }, [held, toast])
  return (
    // Hovering and focus only hold it back from leaving.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={styles['toast']}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.message}</span>
      {toast.action && (
        <Button
          variant="quiet"
          className={styles['action']}
          onClick={() => {
            close(toast.id)
            toast.action?.run()
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <IconButton label="Dismiss" icon={<X aria-hidden />} onClick={() => close(toast.id)} />
    </div>
  )
}

/** Where toasts appear; mount it once, after everything else. */
export function Toasts() {
  const shown = useToasts((state) => state.shown)
  return (
    <section aria-label="Messages" className={styles['place']}>
      <ul className={styles['list']}>
        {shown.map((toast) => (
          <li key={toast.id}>
            <ToastView toast={toast} />
          </li>
        ))}
      </ul>
    </section>
  )
}
