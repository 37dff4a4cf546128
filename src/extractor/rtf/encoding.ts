import type { ByteRun } from './byte-run'
import { FontTable, type Font } from './fonts'
import { symbolCharacter } from './symbol-font'

const SETS: Readonly<Record<string, number>> = { mac: 10000, pc: 437, pca: 850 }
/** Where Word puts the characters of symbol fonts in Unicode's private area. */
const PRIVATE = 0xf000

/** How the document writes characters: its code page, its fonts' code pages, and the fonts that hold symbols. */
export class Encoding {
  readonly fonts = new FontTable()
  private codePage = 1252
  private defaultFont = -1

  constructor(
    /** The file has raw UTF-8, which RTF does not allow but some programs write. */
    private readonly utf8: boolean,
  ) {}

  /** Takes a word of the document's header. True when it was one. */
  word(name: string, parameter: number | null): boolean {
    if (name === 'ansicpg') this.codePage = parameter || 1252
    else if (name === 'deff') this.defaultFont = parameter ?? -1
    else if (SETS[name]) this.codePage = SETS[name]
    else return false
    return true
  }

  /** A run of bytes as text in a font. */
  text(run: ByteRun, font: number): string {
    const own = this.font(font)
    return own?.symbol
      ? Array.from(run.take(), (byte) => symbolCharacter(byte, own.name)).join('')
      : this.data(run, own?.codePage)
  }

  /** A run of bytes of a table or of markup, where no font applies. */
  data(run: ByteRun, codePage?: number | null): string {
    return run.takeText(codePage ?? this.codePage, this.utf8)
  }

  /** The character of `\uN`, which is signed; half of a surrogate pair where it is one. */
  unicode(value: number, font: number): string {
    const code = (value < 0 ? value + 0x10000 : value) & 0xffff
    const own = this.font(font)
    return code > PRIVATE && code <= PRIVATE + 0xff
      ? symbolCharacter(code - PRIVATE, own?.symbol ? own.name : 'Symbol')
      : String.fromCharCode(code)
  }

  private font(number: number): Font | undefined {
    return this.fonts.get(number < 0 ? this.defaultFont : number)
  }
}
