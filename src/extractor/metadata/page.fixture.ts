import type { Metadata, MetadataEvidence } from '#shared/domain/metadata'
import { readHtml } from '../html/read-html'

const PROSE = 'The bridge over the river was closed for two years while workers replaced its rusted cables. '

/** What is read of a small page: `head` and what stands between headline and text are given. */
export const readPage = ({
  head = '',
  title = 'The old bridge opens again',
  above = '',
  below = '',
  after = '',
  address = 'https://courier.example/news/the-old-bridge-opens-again',
}: {
  head?: string
  title?: string
  above?: string
  below?: string
  after?: string
  address?: string
}): Metadata & { evidence: MetadataEvidence } => {
  const prose = `<p>${PROSE.repeat(4)}</p>`
  const html = `<!doctype html><html lang="en"><head><title>${title} | The Courier</title>
    <meta property="og:site_name" content="The Courier"><meta property="og:title" content="${title}">${head}</head>
    <body><main><article>${above}<h1>${title}</h1>${below}${prose}${prose}${prose}${after}</article></main></body></html>`
  const { metadata, evidence = {} } = readHtml(html, { address })
  return { ...metadata, evidence }
}

/** A script of JSON-LD. */
export const jsonLd = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`
