import type { Picture } from '#shared/domain/passage'
import { imageAddress } from './address'
import type { AssetStore } from './assets'

const SMALL = 80
const ICON =
  /(?:^|[\s_/.-])(?:icon|logo|avatar|emoji|pixel|spacer|badge|sprite|gravatar|tracking|1x1|blank)s?(?:[\s_/.-]|$)/i

const sourceOf = (image: Element): string => {
  for (const name of ['data-src', 'data-original', 'data-lazy-src', 'src']) {
    const value = image.getAttribute(name)
    if (value && !(name === 'src' && value.startsWith('data:') && value.length < 400)) return value
  }
  const set = image.getAttribute('srcset') ?? image.getAttribute('data-srcset') ?? ''
  return set.trim().split(/\s+/)[0] ?? ''
}

const isSmall = (image: Element): boolean =>
  ['width', 'height'].some((name) => {
    const size = Number.parseInt(image.getAttribute(name) ?? '', 10)
    return size > 0 && size <= SMALL
  })

/** A picture worth a place in the article (no icon, tracker or avatar), or null. */
export const pictureOf = (image: Element, base: string | null, assets: AssetStore): Picture | null => {
  const source = sourceOf(image)
  const words = `${image.getAttribute('class') ?? ''} ${source.startsWith('data:') ? '' : source}`
  if (!source || isSmall(image) || ICON.test(words)) return null
  const address = imageAddress(source, base)
  const asset = assets.add(source) ?? (address ? assets.add(address) : null)
  if (!asset && !address) return null
  const alternative = (image.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim()
  return { asset, address: asset ? null : address, alternative }
}
