import type { Name } from '#shared/domain/metadata'
import { looksLikePerson, parseByline } from '../metadata/names'

/** What an office document states about itself. */
export interface DocumentProperties {
  title: string
  creator: string
  keywords: string[]
  language: string | null
  /** The template that it was made from. */
  template: string
}

export const NO_PROPERTIES: DocumentProperties = {
  title: '',
  creator: '',
  keywords: [],
  language: null,
  template: '',
}

const FILE_NAME = /\.(?:docx?|docm|dot[xm]?|odt|ott|rtf|txt|pdf|html?|indd|pages|wpd|tmp)$/i
const NO_TITLE =
  /^(?:(?:microsoft )?(?:word|office)\b.*|untitled.*|unbenannt.*|sans titre.*|(?:new )?(?:microsoft word )?(?:document|dokument|documento)(?:\s*\(?\d*\)?)?|doc\d*|template|vorlage|normal(?:\.dotm?)?|title|titel|titre|powerpoint presentation|slide \d+|print|draft|entwurf|default|blank|\W*|\d+)$/i

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** The title that the properties state, or '' when it is a program's, a template's or a file's name. */
export const statedTitle = ({ title, template }: DocumentProperties, fileName: string): string => {
  const clean = title.replace(/\s+/g, ' ').trim()
  const stem = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')
  if (!clean || clean.length > 400 || FILE_NAME.test(clean) || NO_TITLE.test(clean)) return ''
  if (!clean.includes(' ') && /[_\\/]|\d{3}/.test(clean)) return ''
  if (template && bare(template.replace(/\.[^.]*$/, '')) === bare(clean)) return ''
  // A file is often named by its title; a title that is spelt as files are is the name.
  return !clean.includes(' ') && bare(stem) === bare(clean) ? '' : clean
}

const NOBODY =
  /^(?:(?:microsoft|windows|office|default|local|guest|test|ms)[- ]*(?:office|account|user|word)*(?: user)?|user\d*|admin(?:istrator)?|author|autor|owner|unknown|un-?named|anonymous|python-docx|apache poi|google docs|libreoffice|openoffice(?:\.org)?|docx4j|aspose.*|pandoc|hp|dell|lenovo|acer|asus|toshiba|pc|home|windows|root|me)$/i

/** The persons whom the properties name as creators; accounts and programs are nobody. */
export const statedCreators = ({ creator }: DocumentProperties): Name[] =>
  parseByline(creator).filter((name) => {
    const shown = 'literal' in name ? name.literal : `${name.given} ${name.family}`
    return !NOBODY.test(shown.trim()) && !('literal' in name) && looksLikePerson(shown)
  })
