const EDITABLE = 'input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, select'

/** Where typing goes into a text. */
export const isEditable = (element: Element): boolean =>
  element.matches(EDITABLE) || (element instanceof HTMLElement && element.isContentEditable)
