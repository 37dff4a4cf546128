import type { FieldEvidence, Origin } from '#shared/domain/metadata'

const PLACES: Record<Origin, string> = {
  'json-ld': 'the page’s data for search engines',
  'json-ld page': 'the page’s data for search engines',
  'citation tags': 'the page’s citation tags',
  'meta tags': 'the page’s hidden tags',
  'dublin core': 'the page’s library tags',
  microdata: 'marks in the page’s code',
  byline: 'the byline',
  'time element': 'a date marked in the page',
  'page text': 'the text of the page',
  address: 'the address',
  'title element': 'the window title of the page',
  heading: 'a heading',
  'front matter': 'the head of the file',
  'text head': 'the lines above the text',
  'document properties': 'the properties of the document',
  'first page': 'the first page',
  'mail header': 'the head of the mail',
  'database fields': 'the fields of the database',
  'file name': 'the name of the file',
  'language detection': 'the words of the text',
}

const SURE = 0.85
const LIKELY = 0.5

/** “From the byline, sure.” */
export function evidenceText({ origin, certainty }: FieldEvidence): string {
  const how = certainty >= SURE ? 'sure' : certainty >= LIKELY ? 'likely' : 'not sure'
  return `From ${PLACES[origin]}, ${how}.`
}
