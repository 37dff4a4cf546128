import { classNames } from '../class-names'
import { bitsOf } from './bits'

/**
 * What class names and ids say about a part of a page. Each group is one feature of a block, so none decides alone; names of
 * sites or their own inventions do not belong here.
 */
const GROUPS = {
  article:
    /(?:^|[-_\s])(?:article|story|post|entry|blog)(?:[-_]?(?:body|content|text|main|copy))?(?:$|[-_\s])/,
  bodyText:
    /(?:body|content|text|prose|richtext|rich-text|markdown|copy|wysiwyg|rte|paragraph)(?:$|[-_\s\d])/,
  comment: /comment|disqus|respond|replies|reply|discuss(?:ion)?/,
  related:
    /related|recommend|trending|popular|latest|more-(?:from|stories|posts|news|articles)|read-?(?:more|next|also)|you-?(?:may|might)|also-?like|suggest|similar|up-?next|further|next-post|prev(?:ious)?-post|post-nav/,
  share: /share|social|sharing|follow|addtoany|addthis|sharedaddy|twitter|facebook|pinterest/,
  navigation:
    /(?:^|[-_\s])(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs?|pagination|pager|sitemap|skip)(?:$|[-_\s])|breadcrumb|navigation|mega-?menu/,
  contents:
    /(?:^|[-_\s])(?:toc|table-of-contents|contents-list|jump-?links?|on-this-page)(?:$|[-_\s])|table-?of-?contents|ez-toc|toc[-_]/,
  sidebar:
    /sidebar|side-bar|(?:^|[-_\s])(?:aside|rail|widget|secondary|complementary|right-col|left-col)|widget/,
  footer: /footer|foot(?:$|[-_\s])|colophon|bottom-bar|legal|copyright|disclaimer|disclosure/,
  header: /(?:^|[-_\s])(?:header|masthead|topbar|top-bar|hero|banner|head)(?:$|[-_\s])|-header|header-/,
  newsletter:
    /newsletter|subscri|sign-?up|signup|opt-?in|mailchimp|mc4wp|email-(?:form|capture|list)|lead-?(?:form|gen|magnet)|mailing/,
  promotion:
    /promo|sponsor|advert|(?:^|[-_\s])ads?(?:$|[-_\s])|ad-(?:slot|unit|wrap|container|block)|affiliate|cta|call-to-action|upsell|offer|paywall|donat|download-(?:box|card)|product-(?:card|box)/,
  author:
    /author|byline|(?:^|[-_\s])bio(?:$|[-_\s])|contributor|about-(?:the-)?(?:author|writer)|writer|profile|vcard|reviewer/,
  facts:
    /(?:^|[-_\s])(?:meta|metadata|date|time|timestamp|published|posted|dateline|read(?:ing)?-?time|views|kicker|eyebrow|category|categories|cat-links|info)(?:$|[-_\s])|post-?meta|entry-?meta|article-?meta|published/,
  tags: /(?:^|[-_\s])(?:tags?|topics?|keywords|labels?|tag-?list|tag-?cloud|hashtags?)(?:$|[-_\s])|tagged/,
  consent:
    /cookie|consent|gdpr|privacy|(?:^|[-_\s])(?:modal|popup|pop-up|overlay|lightbox|toast|notice|alert|tooltip|drawer|offcanvas)/,
  caption:
    /caption|credit|(?:^|[-_\s])(?:figure|photo|image|media|gallery|slide|slideshow|thumb(?:nail)?)(?:$|[-_\s])/,
  card: /(?:^|[-_\s])(?:card|cards|teaser|tile|grid|carousel|slider|swiper|slick|feed|listing|item-list|loop|archive)(?:$|[-_\s])|card[-_]|teaser/,
  form: /form|login|log-in|signin|sign-in|search|captcha|(?:^|[-_\s])(?:input|field)/,
  button: /(?:^|[-_\s])(?:btn|button|link-?button)(?:$|[-_\s])|button/,
  title: /(?:^|[-_\s])(?:title|headline|heading|hed)(?:$|[-_\s])|-title|headline/,
  summary:
    /subtitle|sub-title|subhead|dek|deck|standfirst|summary|excerpt|lede|lead(?:$|[-_\s])|intro|abstract|description|key-?(?:points|takeaways)|takeaways|tldr/,
  rating:
    /rating|review-?score|stars|vote|votes|votecell|like(?:s|-button)?(?:$|[-_\s])|reaction|helpful|feedback|poll|survey|quiz/,
  notes: /footnote|references|reflist|citation|bibliograph|endnote|sources/,
  embed: /embed|(?:^|[-_\s])(?:video|player|audio|podcast|iframe|tweet|map|widget)(?:$|[-_\s])|transcript/,
  question: /faq|accordion|question|answer|toggle|collaps/,
  forumPost:
    /(?:^|[-_\s])(?:message|post|topic|thread)(?:[-_]?(?:body|content|text|stream|cell|layout|inner))?(?:$|[-_\s])|postbody|s-prose|js-post|postcell|answercell/,
  quote: /quote|testimonial|pull/,
  hiddenByScript:
    /(?:^|[-_\s])(?:hidden|hide|d-none|invisible|collapsed|screen-?only|print-?only|no-?print|mobile-only)(?:$|[-_\s])/,
} as const

export type NameGroup = keyof typeof GROUPS

export const NAME_GROUPS = Object.keys(GROUPS) as readonly NameGroup[]

const cache = new Map<string, number>()

/** The groups that an element's class and id belong to, as bits in the order of NAME_GROUPS. */
export const nameBits = (element: Element): number => {
  const raw = `${classNames(element)} ${element.getAttribute('id') ?? ''} ${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('data-testid') ?? ''}`
  if (raw.length < 3) return 0
  const known = cache.get(raw)
  if (known !== undefined) return known
  const words = raw
    .slice(0, 300)
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
  const bits = bitsOf(GROUPS, words)
  if (cache.size > 20_000) cache.clear()
  cache.set(raw, bits)
  return bits
}
