import { languageTag } from '../language'

/** Languages as databases name them, in the databases' own languages. */
const NAMES: Readonly<Record<string, string>> = {
  en: 'english englisch anglais inglés ingles inglese engels',
  de: 'german deutsch allemand alemán aleman tedesco duits',
  fr: 'french französisch français francais francés frances francese frans',
  es: 'spanish spanisch espagnol español espanol castellano spagnolo spaans',
  it: 'italian italienisch italien italiano italiaans',
  pt: 'portuguese portugiesisch portugais portugués português portoghese portugees',
  nl: 'dutch niederländisch néerlandais neerlandés nederlands olandese',
  sv: 'swedish schwedisch suédois sueco svenska svedese',
  da: 'danish dänisch danois danés dansk danese',
  no: 'norwegian norwegisch norvégien noruego norsk norvegese',
  fi: 'finnish finnisch finnois finés suomi finlandese',
  pl: 'polish polnisch polonais polaco polski polacco',
  cs: 'czech tschechisch tchèque checo čeština ceco',
  ru: 'russian russisch russe ruso русский russo',
  tr: 'turkish türkisch turc turco türkçe',
  ar: 'arabic arabisch arabe árabe العربية arabo',
  zh: 'chinese chinesisch chinois chino 中文 cinese',
  ja: 'japanese japanisch japonais japonés 日本語 giapponese',
  ko: 'korean koreanisch coréen coreano 한국어',
}

const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([tag, names]) => names.split(' ').map((name) => [name, tag] as const)),
)

/** The tag (BCP 47) of a language's name (`English`, `ENGLISCH`) or of a tag; null for anything else. */
export const languageOf = (name: string): string | null =>
  BY_NAME.get(
    name
      .trim()
      .split(/[;,(/]/)[0]
      ?.trim()
      .toLowerCase() ?? '',
  ) ?? (/^[a-z]{2}(?:[-_][a-z]{2})?$/i.test(name.trim()) ? languageTag(name) : null)
