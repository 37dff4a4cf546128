import { decodeEntities } from '../metadata/entities'
import { repairMojibake } from './mojibake'

const ENTITY = /&(?:amp|quot|lt|gt|nbsp|apos|[lr]squo|[lr]dquo|[nm]dash|hellip|#\d{2,6}|#x[\da-f]{2,5});/gi

export interface Repaired {
  text: string
  warnings: string[]
}

/** Puts right what careless copying does to plain text, and says so: mojibake, character references, soft hyphens. */
export const repairText = (source: string): Repaired => {
  const warnings: string[] = []
  const mojibake = repairMojibake(source)
  let text = mojibake.text
  if (mojibake.count) warnings.push('Wrongly decoded characters (such as “â€™” for “’”) were put right.')
  if ((text.match(ENTITY)?.length ?? 0) > 0) {
    text = decodeEntities(text)
    warnings.push('Character references (such as “&amp;”) were replaced by the characters they stand for.')
  }
  if (text.includes('\u00ad')) {
    text = text.replaceAll('\u00ad', '')
    warnings.push('Soft hyphens were removed.')
  }
  return { text, warnings }
}
