const MOST = 100_000

/** Cells that a file only states by a number are made up to a total, which no real document reaches. */
export class Padding {
  private left = MOST

  /** As many of `wanted` as there may be. */
  take(wanted: number): number {
    const given = Math.max(0, Math.min(wanted, this.left))
    this.left -= given
    return given
  }
}
