import type { EditorThemeClasses } from 'lexical'
import styles from './theme.module.css'

const named = (name: string) => styles[name] ?? name

export const theme: EditorThemeClasses = {
  code: named('codeBlock'),
  heading: { h1: named('h1'), h2: named('h2'), h3: named('h3') },
  hr: named('rule'),
  hrSelected: named('ruleSelected'),
  link: named('link'),
  list: {
    ul: named('list'),
    ol: named('list'),
    listitem: named('item'),
    listitemChecked: named('checked'),
    listitemUnchecked: named('unchecked'),
    checklist: named('checklist'),
    nested: { listitem: named('nested') },
  },
  paragraph: named('paragraph'),
  quote: named('quote'),
  text: {
    bold: named('bold'),
    code: named('code'),
    highlight: named('highlight'),
    italic: named('italic'),
    strikethrough: named('strikethrough'),
    underline: named('underline'),
    underlineStrikethrough: named('underlineStrikethrough'),
  },
}
