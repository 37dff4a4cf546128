import { charsetCodePage, SYMBOL_CHARSET } from './code-pages'

export interface Font {
  name: string
  /** Null: the document's. */
  codePage: number | null
  symbol: boolean
}

const MOST = 5000

/** The table that `\fonttbl` fills: `\fN`, `\fcharsetN` or `\cpgN`, and a name that ends with a semicolon. */
export class FontTable {
  private readonly fonts = new Map<number, Font>()
  private current: Font = { name: '', codePage: null, symbol: false }

  word(name: string, parameter: number | null): void {
    const value = parameter ?? 0
    if (name === 'f') {
      this.current = { name: '', codePage: null, symbol: false }
      if (this.fonts.size < MOST) this.fonts.set(value, this.current)
    } else if (name === 'cpg') this.current.codePage = value
    else if (name === 'fcharset') {
      this.current.symbol = value === SYMBOL_CHARSET
      this.current.codePage ??= charsetCodePage(value)
    }
  }

  text(text: string): void {
    if (this.current.name.length < 200) this.current.name += text.replace(/;.*$/s, '')
  }

  get(number: number): Font | undefined {
    return this.fonts.get(number)
  }
}
