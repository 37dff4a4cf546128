import type { Block } from '../blocks/model'
import type { AssetStore } from '../html/flatten/assets'

/** The kinds of `\pict` that a window shows; metafiles and device bitmaps are none. */
const MEDIA_TYPES: Readonly<Record<string, string>> = { pngblip: 'image/png', jpegblip: 'image/jpeg' }

const startsAs = (bytes: Uint8Array, mediaType: string): boolean =>
  mediaType === 'image/png' ? bytes[0] === 0x89 && bytes[1] === 0x50 : bytes[0] === 0xff && bytes[1] === 0xd8

/** The one `\pict` group being read: hexadecimal digits or `\bin` bytes, and its description from `\picprop`. */
export class PictureMaker {
  private mediaType = ''
  private hex: string[] = []
  private binary: Uint8Array | null = null
  private property = ''
  private alternative = ''

  begin(): void {
    this.mediaType = ''
    this.hex = []
    this.binary = null
    this.property = ''
    this.alternative = ''
  }

  word(name: string): void {
    this.mediaType = MEDIA_TYPES[name] ?? this.mediaType
  }

  text(bytes: Uint8Array): void {
    if (this.mediaType) this.hex.push(Buffer.from(bytes).toString('latin1'))
  }

  data(bytes: Uint8Array): void {
    this.binary = bytes
  }

  propertyName(text: string): void {
    this.property = text.trim()
  }

  propertyValue(text: string): void {
    if (this.property === 'wzDescription') this.alternative += text
  }

  /** The picture as a block of its own, or null when it is of no kind that can be shown. */
  take(store: AssetStore): Block | null {
    const bytes = this.binary ?? new Uint8Array(Buffer.from(this.hex.join('').replace(/\s+/g, ''), 'hex'))
    const { mediaType } = this
    const alternative = this.alternative.trim().slice(0, 2000)
    this.begin()
    if (!mediaType || !startsAs(bytes, mediaType)) return null
    const asset = store.keep({ mediaType, bytes: bytes.slice() })
    if (!asset) return null
    const picture = { asset, address: null, alternative }
    return { type: 'figureCaption', role: 'caption', level: null, text: alternative, marks: [], picture }
  }
}
