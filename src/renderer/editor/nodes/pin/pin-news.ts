/** What has become of a pin's words in its source. */
export interface PinNews {
  text: string
  /** What can be done about it, as a button says it; null for nothing. */
  action: string | null
}

export type NewsByPin = ReadonlyMap<string, PinNews>
