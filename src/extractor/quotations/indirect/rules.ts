import { englishForms } from '../cues/inflect-en'
import { words } from '../mentions/grammar'

/** What marks reported speech in one language; all in lower case. */
export interface ReportingRules {
  /** Open what was said: that, dass, que. */
  that: ReadonlySet<string>
  /** Open what was asked or made known: whether, ob, wie. */
  asked: ReadonlySet<string>
  /** The same words run together with the next one: qu’il. */
  elided: RegExp | null
  /** `comma`: a comma stands before the clause; `none`: nothing does. */
  lead: 'comma' | 'none'
  /** The clause may stand without any word that opens it: he said the bridge was closed. */
  bare: boolean
  /** A verb of saying needs no subject beside it: afirmó que … */
  dropsSubject: boolean
  /** Open a source: according to, laut, selon. Those that often mean something else are left out. */
  sources: ReadonlySet<string>
  /** Stand after the source: der Polizei zufolge. */
  sourcesAfter: ReadonlySet<string>
  /** Stand between a comma and who says it: …, as the minister said. */
  as: ReadonlySet<string>
  and: ReadonlySet<string>
  not: ReadonlySet<string>
  /** Show that a clause has a verb of its own. */
  finite: ReadonlySet<string>
  /** Verbs that a clause may follow; empty: every verb of saying. */
  clauseVerbs: ReadonlySet<string>
  /** Forms of these that are nouns as well: the report, his claims. */
  nouns: ReadonlySet<string>
  /** The verb tells somebody, who stands between it and the clause. */
  telling: ReadonlySet<string>
}

const set = (list: string) => (list === '' ? new Set<string>() : words(list))

const ENGLISH: ReportingRules = {
  that: set('that'),
  asked: set('whether if how why what when where who which'),
  elided: null,
  lead: 'none',
  bare: true,
  dropsSubject: false,
  sources: set('according'),
  sourcesAfter: set(''),
  as: set('as'),
  and: set('and but then also or yet later'),
  not: set("not n't n’t never neither nor without cannot"),
  finite: set(
    'is are was were am be been has have had do does did will would can could may might shall should must ought ' +
      "'s ’s 'd ’d 'll ’ll 're ’re 've ’ve 'm ’m isn't isn’t aren't aren’t wasn't wasn’t weren't weren’t hasn't hasn’t haven't haven’t " +
      "hadn’t hadn't don't don’t doesn't doesn’t didn't didn’t won't won’t wouldn't wouldn’t can't can’t couldn't couldn’t shouldn't shouldn’t cannot " +
      'went came got made took gave left lost won knew thought saw said told began became felt found held kept let paid put read sent spent ' +
      'wants needs goes comes makes takes gives means seems thinks knows remains shows faces plans expects hopes believes feels looks supports',
  ),
  clauseVerbs: new Set(
    englishForms(
      'say/said tell/told add explain write/wrote/written tweet declare state answer remark reply insist argue claim announce warn assert conclude ' +
        'recall stress emphasize emphasise boast lament vow pledge admit* contend acknowledge complain confess counter deny joke reiterate retort ' +
        'speculate suggest testify observe note predict promise report reveal swear/swore/sworn maintain allege confide inform remind reassure assure ' +
        'concede caution advise clarify confirm disclose estimate agree dispute ask demand rule decree proclaim pronounce underscore opine surmise ' +
        'elaborate propose interject post volunteer',
    ),
  ),
  nouns: set(
    'state states answer answers reply replies claim claims pledge pledges vow vows counter counters joke jokes note notes promise promises ' +
      'report reports estimate estimates post posts dispute disputes tweet tweets remark remarks demand demands rule rules caution stress ' +
      'advise volunteer volunteers posting ruling remarking',
  ),
  telling: set(
    'tell tells told telling inform informs informed informing remind reminds reminded reminding assure assures assured assuring reassured ' +
      'warn warns warned warning advise advised advises ask asks asked asking promise promised promises',
  ),
}

const GERMAN: ReportingRules = {
  that: set('dass daß'),
  asked: set('ob wie warum weshalb wer was wann wo'),
  elided: null,
  lead: 'comma',
  bare: true,
  dropsSubject: false,
  sources: set('laut nach'),
  sourcesAfter: set('zufolge'),
  as: set('wie'),
  and: set('und aber dann auch oder'),
  not: set('nicht nie niemals kein keine weder'),
  finite: set(
    'sei seien habe haben hätte hätten werde werden würde würden wäre wären könne könnten könnte müsse müssten müsste solle sollten ' +
      'wolle dürfe gebe gehe komme stehe liege bleibe brauche wisse lasse mache nehme finde sehe führe halte zeige',
  ),
  clauseVerbs: set(''),
  nouns: set(''),
  telling: set(''),
}

const romance = (rules: Partial<ReportingRules>): ReportingRules => ({
  that: set('que'),
  asked: set('si'),
  elided: null,
  lead: 'none',
  bare: false,
  dropsSubject: true,
  sources: set(''),
  sourcesAfter: set(''),
  as: set(''),
  and: set('y'),
  not: set('no nunca'),
  finite: set(''),
  clauseVerbs: set(''),
  nouns: set(''),
  telling: set(''),
  ...rules,
})

const RULES: Readonly<Record<string, ReportingRules>> = {
  en: ENGLISH,
  de: GERMAN,
  fr: romance({
    elided: /^(?:qu|s)[’'](?:ils?|elles?|on|en|un|une|au|aucun|à|avec|après|aujourd)/,
    sources: set("selon d’après d'après"),
    as: set('comme selon'),
    and: set('et mais puis'),
    not: set("ne pas jamais n’a n'a"),
    dropsSubject: false,
  }),
  es: romance({ sources: set('según de'), as: set('según como'), and: set('y e pero') }),
  it: romance({
    that: set('che'),
    asked: set('se'),
    elided: /^ch[’']/,
    sources: set('secondo stando'),
    as: set('come secondo'),
    and: set('e ed ma'),
    not: set('non mai'),
  }),
  pt: romance({
    asked: set('se'),
    sources: set('segundo conforme de'),
    as: set('como segundo conforme'),
    and: set('e mas'),
    not: set('não nunca'),
  }),
}

/** Null for a language without rules: there only marks tell what was said. */
export const rulesFor = (language: string): ReportingRules | null => RULES[language] ?? null
