/** Parameters that say how somebody came to a page, not which page it is. */
const TRACKING =
  /^(?:utm_\w+|mtm_\w+|pk_\w+|hsa_\w+|_hs\w+|ga_\w+|(?:fb|g|dc|ms|y|tt|tw|wb|gb)cl(?:id|kid|src)|mc_[ce]id|igshid|cmp(?:id)?|ncid|ref|ref_src|referrer|spm|amp|outputtype)$/i

const host = (name: string): string => name.replace(/^(?:(?:www\d?|m|mobile|amp)\.)+(?=[^.]+\.)/, '')

const path = (name: string): string =>
  name
    .replace(/^\/amp(?=\/)/i, '')
    .replace(/\/amp\/?$/i, '')
    .replace(/\.amp(?=\.html?$|$)/i, '')
    .replace(/\/(?:index|default)\.\w{3,5}$/i, '/')
    .replace(/\/+/g, '/')
    .replace(/\/$/, '')

/**
 * An address in a form that is the same for all addresses of one page: without scheme, `www.`, mobile and AMP variants, fragment,
 * tracking parameters and trailing slash, other parameters sorted. Null for what is no web address and for a site's front page, which
 * many sites name as the address of every article.
 */
export function addressKey(address: string | null): string | null {
  const url = address === null ? null : URL.parse(address.trim())
  if (!url || !/^https?:$/.test(url.protocol)) return null
  const parameters = [...url.searchParams].filter(([name]) => !TRACKING.test(name))
  const where = path(url.pathname)
  if (where === '' && parameters.length === 0) return null
  const query = parameters
    .map((pair) => pair.join('='))
    .sort()
    .join('&')
  return `${host(url.hostname.toLowerCase())}${url.port && `:${url.port}`}${where}${query && `?${query}`}`
}
