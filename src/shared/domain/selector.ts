/** W3C Web Annotation, 4.2.4. */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector'
  exact: string
  prefix: string
  suffix: string
}

/** W3C Web Annotation, 4.2.5. The standard leaves the unit open; here it is always the UTF-16 code unit. */
export interface TextPositionSelector {
  type: 'TextPositionSelector'
  start: number
  end: number
  unit: 'utf-16'
}

export interface Selectors {
  quote: TextQuoteSelector
  position: TextPositionSelector
}
