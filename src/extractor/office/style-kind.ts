import type { Hint } from './made'

/** What a paragraph is by the name of its style. */
export type StyleKind =
  | { type: 'heading'; level: number }
  | { type: 'head'; hint: Hint }
  | { type: 'quote' | 'caption' | 'code' | 'directory' | 'reference' }

const NAMES: readonly [RegExp, StyleKind | ((digits: string) => StyleKind)][] = [
  [/^heading ?(\d{1,2})$/, (digits) => ({ type: 'heading', level: Number(digits) })],
  [/^title$/, { type: 'head', hint: 'title' }],
  [/^subtitle$/, { type: 'head', hint: 'subtitle' }],
  [/^(?:authors?|byline)$/, { type: 'head', hint: 'author' }],
  [/^date(?:line)?$/, { type: 'head', hint: 'date' }],
  [/^(?:intense )?(?:block ?)?(?:quote|quotations?|quotes)$|^block ?text$/, { type: 'quote' }],
  [/^(?:(?:image|table|figure|picture) )?caption$/, { type: 'caption' }],
  [
    /^(?:html preformatted|preformatted(?: text)?|(?:source )?code(?: ?block)?|macro(?: text)?)$/,
    { type: 'code' },
  ],
  [
    /^(?:toc(?: heading)?(?: \d+)?|contents(?: heading)?(?: \d+)?|table of (?:figures|authorities|contents)|(?:index|toa) heading)$/,
    { type: 'directory' },
  ],
  [/^bibliography(?: \d+)?$/, { type: 'reference' }],
]

/**
 * What a style is: by its own name, else by those of the styles that it is based on. Office programs write the names of their own
 * styles in English in every language.
 */
export const kindOfStyle = (names: readonly string[]): StyleKind | null => {
  for (const name of names)
    for (const [pattern, kind] of NAMES) {
      const hit = pattern.exec(
        name
          .toLowerCase()
          .replace(/[\s_]+/g, ' ')
          .trim(),
      )
      if (hit) return typeof kind === 'function' ? kind(hit[1] ?? '') : kind
    }
  return null
}

const CODE =
  /^(?:html (?:code|typewriter|sample|keyboard)|verbatim(?: char)?|(?:source|inline) (?:code|text)|code(?: char)?|teletype)$/

/** Whether a style for words within a paragraph is one for code. */
export const isCodeStyle = (names: readonly string[]): boolean =>
  names.some((name) =>
    CODE.test(
      name
        .toLowerCase()
        .replace(/[\s_]+/g, ' ')
        .trim(),
    ),
  )
