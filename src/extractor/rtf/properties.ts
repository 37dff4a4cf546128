import type { Name } from '#shared/domain/metadata'
import { looksLikePerson, parseByline } from '../metadata/names'

const TEMPLATE =
  /^(?:(?:microsoft word|word|openoffice|libreoffice)\b.*|document\s*\d*|dokument\s*\d*|untitled.*|unbenannt.*|sans titre.*|sin título.*|title|titel|new (?:document|rich text).*|normal|draft|blank|.{0,80}\.(?:docx?|rtf|odt|txt|dotx?|html?|pdf|wps))$/i

const ACCOUNT =
  /^(?:user|users|admin\w*|administrator|owner|author|windows user|benutzer|utilisateur|usuario|test\w*|pc|default|guest|unknown|root|office|word|microsoft.*|libreoffice.*|python-docx.*|apache poi.*|pandoc.*|aspose.*|crystal.*|\w+\\\w+)$/i

/** A title among a document's properties, or null where a program or a template put it there. */
export const propertyTitle = (value: string): string | null => {
  const title = value.replace(/\s+/g, ' ').trim()
  return /\p{L}{2}/u.test(title) && title.length <= 400 && !TEMPLATE.test(title) ? title : null
}

/** Authors among a document's properties; accounts and programs are none, nor is a single word, which is mostly an account. */
export const propertyAuthors = (value: string): Name[] => {
  const text = value.replace(/\s+/g, ' ').trim()
  if (!text || ACCOUNT.test(text)) return []
  const names = parseByline(text)
  return names.length && names.every((name) => !('literal' in name) || looksLikePerson(name.literal))
    ? names
    : []
}
