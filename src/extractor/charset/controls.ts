const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\ufeff\ufffe\uffff]/g

/** Drops NUL and control characters that no text needs; tabs, line breaks and form feeds stay. */
export const dropControls = (text: string): { text: string; dropped: number } => {
  const cleaned = text.replace(CONTROLS, '')
  return { text: cleaned, dropped: text.length - cleaned.length }
}
