import type { WorkType } from '#shared/domain/metadata'

const KINDS: readonly [RegExp, WorkType][] = [
  [
    /newspaper|zeitung|journal quotidien|presse quotidienne|quotidien|periódico|diario|quotidiano|dagblad/i,
    'article-newspaper',
  ],
  [/scholarly|academic|peer.?review|wissenschaftlich|revue scientifique|journal article/i, 'article-journal'],
  [
    /magazine|zeitschrift|trade (?:journal|publication)|periodical|revista|rivista|tijdschrift/i,
    'article-magazine',
  ],
  [/blog/i, 'post-weblog'],
  [/web ?(?:site|page|publication)|internet|en ligne/i, 'webpage'],
  [/working paper|report|bericht|rapport/i, 'report'],
  [/dissertation|thes[ie]s/i, 'thesis'],
  [/conference/i, 'paper-conference'],
]

/** The type of work that a database's "source type" or "publication type" tells, if it tells one. */
export const workType = (kind: string): WorkType | undefined =>
  KINDS.find(([pattern]) => pattern.test(kind))?.[1]
