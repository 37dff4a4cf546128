import type { Form } from './form'

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\u00a0': '&nbsp;',
}

/**
 * The page that a mail program wrapped into RTF, put together again: markup from `\*\htmltag` groups, text from everything else
 * but what `\htmlrtf` marks as meant for readers without HTML ([MS-OXRTFEX], "Extracting Encapsulated HTML from RTF").
 */
export class HtmlSource {
  isOn = false
  private readonly parts: string[] = []

  /** `\fromhtml1` */
  begin(): void {
    this.isOn = true
  }

  content(text: string, state: Form): void {
    if (!state.rtfOnly) this.parts.push(text.replace(/[&<>\u00a0]/g, (char) => ESCAPED[char] ?? char))
  }

  tag(text: string): void {
    this.parts.push(text)
  }

  /** The page, or null when there is none. */
  take(): string | null {
    return this.isOn && this.parts.length ? this.parts.join('') : null
  }
}
