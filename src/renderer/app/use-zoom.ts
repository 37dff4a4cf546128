import { useEffect } from 'react'
import { useLocal } from '../db'

const STEPS = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const

export interface Zoom {
  zoom: number
  zoomIn: () => void
  zoomOut: () => void
  reset: () => void
}

/** The size of everything: all lengths are in rem, so the root's font size carries it. */
export function useZoom(): Zoom {
  const [zoom, setZoom] = useLocal<number>('window.zoom', 1)
  useEffect(() => {
    document.documentElement.style.fontSize = `${zoom * 100}%`
  }, [zoom])
  return {
    zoom,
    zoomIn: () => setZoom(STEPS.find((step) => step > zoom) ?? zoom),
    zoomOut: () => setZoom(STEPS.findLast((step) => step < zoom) ?? zoom),
    reset: () => setZoom(1),
  }
}
