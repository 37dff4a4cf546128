import { bitsOf } from './select/bits'

/** What a page says it is, where it says so: in its address, its metadata, the names on its body. Each is one feature; none decides alone. */
const STATED = {
  article: /"@type":\s*\[?\s*"(?:\w*article|blogposting|report\w*)"|og:type=article/,
  thread: /"@type":\s*\[?\s*"(?:discussionforumposting|qapage|question)"/,
  software: /"@type":\s*\[?\s*"(?:techarticle|apireference|softwaresourcecode)"/,
  product: /"@type":\s*\[?\s*"(?:product|localbusiness|organization)"|og:type=product/,
  forumAddress:
    /address=\S*?(?:forum|community|discuss|board|\/threads?\/|\/t\/|showthread|viewtopic|\/topics?\/|\/questions?\/|\/comments\/|\/q\/|answers?\.)/,
  manualAddress:
    /address=\S*?(?:\/\/(?:docs?|developers?|wiki|api|manual|learn|support|help)\.|\/(?:docs?|documentation|manual|reference|guides?|tutorials?|api|wiki|kb|handbook|book)\/)/,
  blogAddress: /address=\S*?(?:blog|\/news\/|\/articles?\/|\/stor(?:y|ies)\/|\/posts?\/|\/20\d\d\/)/,
  deepAddress: /address=https?:\/\/[^/\s]+\/[^\s?]{25}/,
  forumSoftware: /generator=\S*(?:discourse|vbulletin|phpbb|xenforo|mybb|smf|invision|flarum|nodebb)/,
  manualSoftware:
    /generator=\S*(?:sphinx|docusaurus|mkdocs|hugo|jekyll|gitbook|vitepress|doxygen|javadoc|rustdoc|docutils|antora|asciidoctor)/,
  blogSoftware: /generator=\S*(?:wordpress|ghost|blogger|medium|substack|squarespace|wix|drupal)/,
  threadBody: /body=.*(?:forum|thread|topic|question|discuss)/,
  articleBody: /body=.*(?:single|post|article|story|blog)/,
  manualBody: /body=.*(?:docs?\b|wiki|manual|document|reference)/,
} as const

export const KIND_NAMES = Object.keys(STATED)

const content = (document: Document, selector: string): string =>
  document.querySelector(selector)?.getAttribute('content') ?? ''

/** The kinds that a page says it is, as bits in the order of KIND_NAMES. `address` is where it came from, if known. */
export const statedKinds = (document: Document, address: string | null): number => {
  const data = [...document.querySelectorAll('script[type="application/ld+json"]')]
    .map((script) => script.textContent.slice(0, 100_000))
    .join(' ')
  const { body } = document
  return bitsOf(
    STATED,
    [
      `og:type=${content(document, 'meta[property="og:type"]')}`,
      `generator=${content(document, 'meta[name="generator" i]').replace(/\s+/g, '-')}`,
      `address=${address ?? ''}`,
      (data.match(/"@type":\s*\[?\s*"\w+"/g) ?? []).slice(0, 200).join(' '),
      `body=${body.getAttribute('class') ?? ''} ${body.getAttribute('id') ?? ''}`
        .slice(0, 600)
        .replace(/\n/g, ' '),
    ]
      .join('\n')
      .toLowerCase(),
  )
}
