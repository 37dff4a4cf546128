import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'
import { Keys } from './keys'
import { usePopupLayer } from './layer'
import styles from './popup.module.css'

export const TooltipProvider = Base.Provider

/** A hint for the eye; the accessible name must stand on the child itself. */
export function Tooltip({
  label,
  keys,
  children,
}: {
  label: string
  keys?: string | undefined
  children: ReactElement
}) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal container={usePopupLayer()}>
        <Base.Positioner sideOffset={6} className={styles['positioner']}>
          <Base.Popup className={styles['tooltip']}>
            {label}
            {keys !== undefined && <Keys keys={keys} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
