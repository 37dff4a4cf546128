import type { Name, PartialDate } from '#shared/domain/metadata'
import { addressDate } from './address-date'
import { authorCandidates } from './authors/candidates'
import { chooseAuthors } from './authors/choose'
import { authorMentions } from './authors/mentions'
import { bare } from './bare'
import { decodeEntities } from './entities'
import { headlineAt, nearnessOf } from './head-zone'
import { hostNames, pageAddress } from './page-address'
import { pageTraits } from './page-traits'
import type { PageLine, PageView } from './page-view'
import { dateCandidates } from './published/candidates'
import { dateMentions, type DateMention } from './published/mentions'
import { titleCandidates } from './titles/candidates'
import { chooseTitle } from './titles/choose'
import type { Candidate, Chosen } from './weigh'

/** Everything a page offers for its three fields that are weighed, each value with what speaks for it. */
export interface WeighedPage {
  address: string | null
  titles: Candidate<string>[]
  title: Chosen<string> | null
  authors: Candidate<Name[]>[]
  author: Chosen<Name[]> | null
  dates: DateMention[]
  published: Candidate<PartialDate>[]
}

/** Words of three letters and more that a page writes in small letters. */
const smallWords = (lines: readonly PageLine[]): Set<string> =>
  new Set(
    lines.flatMap(({ text }) => text.match(/(?<![\p{L}\p{N}'’@._-])\p{Ll}[\p{L}'’]{2,}/gu)?.map(bare) ?? []),
  )

/** Lays out the candidates for title, authors and day of publication, in this order: each builds on what was chosen before. */
export const weighPage = ({ evidence, lines, language }: PageView): WeighedPage => {
  const address = pageAddress(
    evidence.addresses.map(({ value }) => value),
    null,
  )
  const siteNames = [...new Set(evidence.siteNames.map(({ value }) => decodeEntities(value)))]
  const aliases = [...siteNames, ...hostNames(address)]
  const titles = titleCandidates(evidence.titles, aliases, lines, address)
  const title = chooseTitle(titles)
  const at = headlineAt(lines, [title?.value ?? '', ...evidence.titles.map(({ value }) => value)])
  const nearness = nearnessOf(lines, at)
  const traits = pageTraits(evidence, lines, address)
  const textOf = (only: (i: number) => boolean): string =>
    bare(
      lines
        .filter((_, i) => only(i))
        .map(({ text }) => text)
        .join(' \n '),
    )
  const authors = authorCandidates(authorMentions(evidence.bylines, lines, nearness, evidence.siteNames), {
    head: textOf((i) => nearness[i] !== 'far'),
    page: textOf(() => true),
    small: smallWords(lines),
    siteNames: aliases,
    traits,
  })
  const author = chooseAuthors(authors)
  const dates = dateMentions(evidence, lines, nearness, address ? addressDate(address) : null, language)
  return {
    address,
    titles,
    title,
    authors,
    author,
    dates,
    published: dateCandidates(dates, traits, author),
  }
}
