import { describe, expect, it } from 'vitest'
import { parseByline } from './names'

const flat = (byline: string): string[] =>
  parseByline(byline).map((name) =>
    'literal' in name
      ? `[${name.literal}]`
      : `${name.given}|${name.family}${name.suffix ? `|${name.suffix}` : ''}`,
  )

describe('parseByline', () => {
  it.each([
    ['By Ann Lee', ['Ann|Lee']],
    ['By Ann Lee and Tom van Dyk, Staff Writers', ['Ann|Lee', 'Tom|van Dyk']],
    ['Written by: ANN-MARIE MCBRIDE | Senior Reporter', ['Ann-Marie|McBride']],
    ['Von Jürgen Größ', ['Jürgen|Größ']],
    ['Dr. Maya Osei, MD, PhD', ['Maya|Osei']],
    ['Robert Hale Jr.', ['Robert|Hale|Jr.']],
    ['Okafor, Tilde', ['Tilde|Okafor']],
    ['Ann Lee; Tom Dyk; Uma Rao', ['Ann|Lee', 'Tom|Dyk', 'Uma|Rao']],
    ['Reuters Staff', ['[Reuters Staff]']],
    ['By Keith Hollow Senior Autos Reporter', ['Keith|Hollow']],
    ['By Ann Lee April 3, 2025 · 5 min read', ['Ann|Lee']],
    ['ByAnn Lee', ['Ann|Lee']],
    ['& Ann Lee', ['Ann|Lee']],
    ['Ann Lee Former Deputy Tech Editor', ['Ann|Lee']],
    ['By Ann Lee, Home and Garden Expert & Tom Dyk, Home Expert', ['Ann|Lee', 'Tom|Dyk']],
    ['Ann Lee ⋅ Review Editor ⋅', ['Ann|Lee']],
    ['By the Courier Team 2–3 minutes', ['[the Courier Team]']],
    ['王小明', ['[王小明]']],
    ['https://a.example/ann', []],
    ['', []],
  ])('%s', (byline, names) => {
    expect(flat(byline)).toEqual(names)
  })
})
