import type { Picture } from '#shared/domain/passage'
import { imageAddress } from './address'
import type { AssetStore } from './assets'

const SMALL = 80
const ICON =
  /(?:^|[\s_/.-])(?:icon|logo|avatar|emoji|pixel|spacer|badge|sprite|gravatar|tracking|1x1|blank)s?(?:[\s_/.-]|$)/i

const NAMES = ['data-src', 'data-original', 'data-lazy-src', 'src']

/** What a page calls a picture by, the address of the picture itself before that of a stand-in for it. */
const sourcesOf = (image: Element): string[] => {
  const named = NAMES.flatMap((name) => {
    const value = image.getAttribute(name)
    return value && !(name === 'src' && value.startsWith('data:') && value.length < 400) ? [value] : []
  })
  const set = image.getAttribute('srcset') ?? image.getAttribute('data-srcset') ?? ''
  const first = set.trim().split(/\s+/)[0]
  return named.length || !first ? named : [first]
}

const isSmall = (image: Element): boolean =>
  ['width', 'height'].some((name) => {
    const size = Number.parseInt(image.getAttribute(name) ?? '', 10)
    return size > 0 && size <= SMALL
  })

/** A picture worth a place in the article (no icon, tracker or avatar), or null. */
export const pictureOf = (image: Element, base: string | null, assets: AssetStore): Picture | null => {
  const sources = sourcesOf(image)
  const [source = ''] = sources
  const words = `${image.getAttribute('class') ?? ''} ${source.startsWith('data:') ? '' : source}`
  if (!source || isSmall(image) || ICON.test(words)) return null
  const address = imageAddress(source, base)
  // A page that was saved keeps its pictures beside it by the second name, and the first still leads to the web.
  const asset = [...sources, ...(address ? [address] : [])].reduce<string | null>(
    (found, one) => found ?? assets.add(one),
    null,
  )
  if (!asset && !address) return null
  const alternative = (image.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim()
  return { asset, address: asset ? null : address, alternative }
}
