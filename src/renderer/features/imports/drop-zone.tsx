import { FileDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { fileToken } from '../../backend'
import { showToast } from '../../ui'
import type { Imports } from './controller'
import styles from './drop-zone.module.css'

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/**
 * Takes files and folders dropped anywhere on the window, before any text field or editor sees them, and shows while they
 * are held over it that they will be imported.
 */
export function DropZone({ imports }: { imports: Imports }) {
  const [over, setOver] = useState(false)
  useEffect(() => {
    // dragenter and dragleave come for every element that is crossed.
    let depth = 0
    const leave = () => {
      depth = 0
      setOver(false)
    }
    const handlers: Record<string, (event: DragEvent) => void> = {
      dragenter: () => {
        depth += 1
        setOver(true)
      },
      dragleave: () => {
        depth -= 1
        if (depth <= 0) leave()
      },
      dragover: (event) => {
        if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      },
      drop: (event) => {
        leave()
        const files = [...(event.dataTransfer?.files ?? [])]
        if (files.length === 0) return
        void imports.drop(files.map(fileToken)).then((failure) => {
          if (failure) showToast({ message: failure.message })
        })
      },
    }
    const listener = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      event.stopPropagation()
      handlers[event.type]?.(event)
    }
    for (const type of Object.keys(handlers))
      window.addEventListener(type as 'drop', listener, { capture: true })
    return () => {
      for (const type of Object.keys(handlers))
        window.removeEventListener(type as 'drop', listener, { capture: true })
    }
  }, [imports])

  if (!over) return null
  return (
    <div className={styles['zone']}>
      <p className={styles['text']}>
        <FileDown aria-hidden />
        Drop to import into the library
      </p>
    </div>
  )
}
