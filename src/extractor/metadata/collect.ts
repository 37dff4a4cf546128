import { noEvidence, type PageEvidence } from './evidence'
import { collectJsonLd } from './json-ld'
import { collectMetaTags } from './meta-tags'
import { collectMicrodata } from './microdata'
import { collectVisible } from './visible'

/** Everything that a page says about itself; must run before the page is changed. `language` decides how 4/12/2025 is read. */
export const collectEvidence = (document: Document, language: string | null): PageEvidence => {
  const evidence = noEvidence()
  collectJsonLd(document, evidence)
  collectMetaTags(document, evidence)
  collectMicrodata(document, evidence)
  collectVisible(document, evidence, language)
  return evidence
}
