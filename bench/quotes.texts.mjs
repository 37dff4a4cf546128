// Long texts that a careless finder would be slow on.
const PARAGRAPH =
  'The harbour board met on Tuesday. “We will dredge the channel before the spring,” said Ida Holm, its chair. ' +
  'She added that the “old pier” stays. Critics, among them the fisherman Tom Baker, called the plan “a gift to the yacht club.”\n\n'

const fill = (unit) => (length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)

/** Names and makers: a maker answers a text of about so many UTF-16 code units. */
export const awkwardTexts = () => [
  ['news', fill(PARAGRAPH)],
  ['news on one line', fill(PARAGRAPH.replaceAll('\n', ' '))],
  ['nothing but opening marks', fill('“a ')],
  ['nothing but straight marks', fill('" ')],
  ['one unclosed mark', (length) => `“${fill('and so the words went on and on ')(length)}`],
  ['apostrophes', fill("the dogs' owners weren't 'ere ")],
  ['right to left, mixed marks', fill('אמר “שלום” ואז "עולם" ו«נגמר ')],
  ['no space at all', fill('word')],
  ['names only', fill('Ida Holm and Tom Baker ')],
]
