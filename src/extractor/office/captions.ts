import type { Made } from './made'

const NUMBERED =
  /^(?:fig(?:ure|\.)?|abb(?:ildung|\.)|bild|foto|photo(?:graph)?|picture|image|illustration|map|karte|figura|imagen|immagine|afbeelding)\s*\d{1,3}(?:\.\d{1,2})?\s*[.:–—-]\s/i
const LONGEST = 600

const isPicture = (one: Made | undefined): one is Made =>
  one?.block.picture !== undefined && !one.block.text.trim().includes('\n')

const isBare = (one: Made | undefined): boolean =>
  isPicture(one) && one.block.text === one.block.picture?.alternative

/** A caption by its style, or by "Figure 3:" right beside a picture. */
const isCaption = (one: Made | undefined): one is Made => {
  const block = one?.block
  if (!block || block.picture) return false
  return (
    block.type === 'figureCaption' ||
    (block.type === 'paragraph' && block.text.length < LONGEST && NUMBERED.test(block.text))
  )
}

const joined = (picture: Made, caption: Made): Made => ({
  ...caption,
  block: {
    ...caption.block,
    type: 'figureCaption',
    role: 'caption',
    ...(picture.block.picture && { picture: picture.block.picture }),
  },
})

/** Joins each picture with the caption below it, else with that above it, to one block. */
export const withCaptions = (blocks: readonly Made[]): Made[] => {
  const result: Made[] = []
  for (let i = 0; i < blocks.length; i++) {
    const one = blocks[i]
    if (!one) continue
    const next = blocks[i + 1]
    const before = result.at(-1)
    if (isBare(one) && isCaption(next)) {
      result.push(joined(one, next))
      i++
    } else if (isBare(one) && isCaption(before) && !isTableCaption(before)) {
      result[result.length - 1] = joined(one, before)
    } else result.push(one)
  }
  return result
}

const isTableCaption = ({ block }: Made): boolean => /^tab(?:le|elle|\.|la|ela)?\s*\d/i.test(block.text)
