export interface Style {
  name: string
  /** 0 to 8, or null. */
  outline: number | null
}

const HEADING =
  /^(?:heading|überschrift|titre|título|titolo|kop|rubrik|overskrift|nagłówek|nadpis|заголовок|見出し|标题|제목)\s*([1-9])$/iu
const TITLE = /^(?:title|titel|titre|título|titolo|document title|headline)$/iu
const SUBTITLE = /^(?:subtitle|untertitel|sous-titre|subtítulo|sottotitolo|ondertitel)$/iu
const CAPTION = /^(?:caption|beschriftung|légende|epígrafe|leyenda|didascalia|bijschrift)$/iu
const QUOTE = /^(?:(?:block |intense )?quot(?:e|ation)s?|block ?text|zitat|citation|cita|citazione)$/iu

export type StyleKind = 'title' | 'subtitle' | 'caption' | 'quote' | 'heading' | 'plain'

/** What a paragraph's style says it is: by the name that writers of any language give the common styles, and its outline level. */
export const styleKind = (style: Style | undefined): { kind: StyleKind; level: number } => {
  if (!style) return { kind: 'plain', level: 0 }
  const level = HEADING.exec(style.name)?.[1]
  if (level) return { kind: 'heading', level: Number(level) }
  if (TITLE.test(style.name)) return { kind: 'title', level: 1 }
  if (SUBTITLE.test(style.name)) return { kind: 'subtitle', level: 2 }
  if (CAPTION.test(style.name)) return { kind: 'caption', level: 0 }
  if (QUOTE.test(style.name)) return { kind: 'quote', level: 1 }
  if (style.outline !== null && style.outline < 9) return { kind: 'heading', level: style.outline + 1 }
  return { kind: 'plain', level: 0 }
}

/** The table that `\stylesheet` fills: `\sN`, `\outlinelevelN` and a name that ends with a semicolon. */
export class StyleSheet {
  private readonly styles = new Map<number, Style>()
  private number = 0
  private outline: number | null = null
  private name = ''

  begin(): void {
    this.number = 0
    this.outline = null
    this.name = ''
  }

  word(name: string, parameter: number | null): void {
    if (name === 's') this.number = parameter ?? 0
    // A character, section or table style says nothing about paragraphs.
    else if (name === 'cs' || name === 'ds' || name === 'ts') this.number = -1
    else if (name === 'outlinelevel') this.outline = parameter
  }

  text(text: string): void {
    this.name += text
    const end = this.name.indexOf(';')
    if (end < 0) return
    if (this.number >= 0 && this.styles.size < 5000)
      this.styles.set(this.number, {
        name: this.name.slice(0, end).trim().slice(0, 200),
        outline: this.outline,
      })
    this.begin()
  }

  get(number: number): Style | undefined {
    return this.styles.get(number)
  }
}
