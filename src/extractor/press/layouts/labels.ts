import type { PressField } from '../article'

/** What a label begins: a field, the text, a citation of the source, the end of the text, or something that is not kept. */
export type LabelKind = PressField | 'full text' | 'citation' | 'end' | 'other'

const NAMES: Readonly<Record<LabelKind, string>> = {
  title: 'title | headline | article name | article title | titel | titre | título | titolo',
  subtitle: 'subtitle | subheadline | untertitel | sous-titre | deck',
  byline:
    'author | authors | author(s) | byline | by-line | autor | autoren | auteur | auteurs | autor(en) | autores',
  words: 'length | word count | full text word count | wörter | wortanzahl | nombre de mots | words',
  date: 'publication date | article date | date | date published | pub date | erscheinungsdatum | datum | date de publication | fecha | fecha de publicación',
  modified: 'last modified',
  source:
    'publication title | publication | journal title | newspaper | zeitung | publikation | quelle | titre de la publication | journal | periódico | título de publicación',
  section: 'section | rubrik | ressort | rubrique | sección | edition section',
  pages: 'page | pages | start page | first page | seite | seiten | page(s) | páginas',
  volume: 'volume | band | jahrgang | vol',
  issue: 'issue | heft | numéro | ausgabe | número',
  issn: 'issn | e-issn | eissn',
  doi: 'doi | digital object identifier',
  language: 'language of publication | language | sprache | langue | idioma',
  publisher: 'publisher | verlag | éditeur | editorial | herausgeber',
  kind: 'source type | publication type | quellentyp | publikationstyp | type de source | tipo de fuente',
  url: 'document url | url | persistent link to this record (permalink) | persistent link to this record | permalink | dauerhafte adresse des dokuments',
  keywords: 'subject | subjects | subject terms | keywords | schlagwörter | sujet | materia | identifiers',
  abstract: 'abstract | abstract (english) | zusammenfassung | résumé | resumen',
  'full text':
    'full text | html full text | volltext | texte intégral | texto completo | text | article text | translated text',
  citation: 'source | publication info | source info',
  end: 'details | dokumentinformationen | links | credit',
  other:
    'proquest document id | accession number | an | database | document type | place of publication | country of publication | publication year | publication subject | copyright | last updated | location | company | company / organization | people | classification | document feature | number of references | coden | dokumentnummer | dissertation/thesis number | start/end page | geographic terms | naics/industry codes | author-supplied keywords | author affiliations | isbn | end page | db | document link | proquest document link | load-date | caption | illustration | image caption | supplement | online publication date | milestone dates | editor | publication history | first posting date | acc-no | record number | openurl link | full text availability',
}

const BY_NAME = new Map(
  (Object.entries(NAMES) as [LabelKind, string][]).flatMap(([kind, names]) =>
    names.split(' | ').map((name) => [name, kind] as const),
  ),
)

/** Labels that people do not write: only databases do. */
const STRONG = new Set(
  'proquest document id | accession number | publication title | source type | full text word count | language of publication | dokumentnummer | persistent link to this record (permalink) | publication info | database | document url | record number'.split(
    ' | ',
  ),
)

/** What a label (in small letters) begins, or null when it is none of a database's. */
export const fieldOf = (label: string): LabelKind | null =>
  label.length < 60 ? (BY_NAME.get(label) ?? null) : null

export const isStrong = (label: string): boolean => STRONG.has(label)
