import type { CSSProperties } from 'react'

/** Custom properties for an element; React's type knows only CSS's own. */
export const cssVariables = (variables: Record<`--${string}`, string | number>) => variables as CSSProperties
