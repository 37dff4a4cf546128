import { decodeBytes } from './code-pages'

/** Bytes that stand together, so that a character of two bytes is decoded whole however each byte is written. */
export class ByteRun {
  private bytes = new Uint8Array(256)
  private length = 0
  /** Whether every byte above 0x7F was written as it is, not as `\'hh`. */
  private raw = true

  get isEmpty(): boolean {
    return this.length === 0
  }

  push(byte: number): void {
    this.reserve(1)
    this.bytes[this.length++] = byte
    if (byte >= 0x80) this.raw = false
  }

  append(source: Uint8Array, start: number, end: number): void {
    this.reserve(end - start)
    this.bytes.set(source.subarray(start, end), this.length)
    this.length += end - start
  }

  /** The bytes as they are; they are valid until the next `push`. */
  take(): Uint8Array {
    const taken = this.bytes.subarray(0, this.length)
    this.length = 0
    this.raw = true
    return taken
  }

  /** The bytes as text. `utf8`: the file has raw UTF-8, which RTF does not allow but some programs write. */
  takeText(codePage: number, utf8: boolean): string {
    const raw = this.raw
    return decodeBytes(this.take(), utf8 && raw ? 65001 : codePage)
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more))
    larger.set(this.bytes.subarray(0, this.length))
    this.bytes = larger
  }
}
