import * as v from 'valibot'
import { useSetting } from '../../../db'

const schema = v.object({
  font: v.fallback(v.picklist(['serif', 'sans']), 'serif'),
  /** Pixels. */
  size: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(13), v.maxValue(28)), 17),
  /** Characters in a line, about. */
  width: v.fallback(v.picklist([54, 66, 82]), 66),
  theme: v.fallback(v.picklist(['app', 'light', 'sepia', 'dark']), 'app'),
})

/** How articles are set. */
export type Look = v.InferOutput<typeof schema>

const NONE = { font: null, size: null, width: null, theme: null }

/** The person's own way of reading; what was stored by another version and cannot be used falls back. */
export function useLook(): [Look, (change: Partial<Look>) => void] {
  const [stored, store] = useSetting<unknown>('reader.look', null)
  const look = v.parse(schema, { ...NONE, ...(stored as object | null) })
  return [look, (change) => store({ ...look, ...change })]
}
