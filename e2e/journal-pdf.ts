import { column, filled, tinyPdf, type TinyText } from '../src/extractor/pdf/testing/tiny-pdf.ts'

const COLUMNS = [50, 310]
const WIDTH = 235
const SIZE = 9
const PITCH = 11
const TOP = 90
const LINES = 12

/** The first page that is printed on the sheets; the file itself counts from 1. */
const FIRST = 214

export const TITLE = 'What the lamplighters of the northern harbours remember'

const PARAGRAPHS = [
  'For sixty years the lamps along the northern harbours were lit by hand, and the people who lit them were seldom asked about it. This paper follows three of them through their last winter of work and asks what they knew of the weather, of the ships, and of the families whose windows they passed twice on every day of the year.',
  'We met them in the evenings, walked their rounds with them and wrote down what they said. No question was put to them before the second week. What a lamplighter says in the first week, we found, is what the town expects to hear.',
  '“Nobody looks up at a lamp that burns,” said Marta Lindqvist, who kept the eastern mole. She had counted her steps once, in her first year, and never since. Her round took two hours in calm weather and three in frost, and she knew each of the hundred and four posts by the sound that its door made.',
  'The town paid by the lamp and not by the hour. A post that was found dark in the morning was taken from the wage of its keeper, whatever the wind had been. The books of the harbour office list these deductions for every week between the two wars, and they are the only trace that most of the keepers have left.',
  'In the books the winters can be told from the summers at a glance. In a bad week a third of the wage was lost, in a good one nothing. None of the three had ever spoken of it to the others, since each believed that the fault was with their own hands, and the office saw no reason to tell them of the wind.',
  'Ships were the other half of the work. A keeper saw them before the pilots did, and from the way in which a ship turned at the outer mark could say whether her master had been here before. Two of the keepers wrote the names down. The third said that a name is worth nothing without the hour, and wrote down both.',
  'From these lists we could follow forty ships through eleven winters. They came later every year, and they came in fewer weeks. The keepers had noticed it long before the office did, and had begun to light the outer posts last.',
]

/** A quotation so long that a page ends inside it. */
const LONG =
  '“You learn the water by what it does to the light,” said Anders Holm, who kept the inner pier. “When the swell comes from the north the lamp at the steps swings, and then you know that the ferry will not land in the morning, whatever the office says. I have told them so for thirty years. They write it down, they thank me, and in the morning there are sixty people on the quay with their bags, and the lamp swings, and I go home to sleep because I have seen it before and because nobody has ever asked me what it means.” His book has the same sentence for the first of February in nineteen years.'

const AFTER = [
  'The council has since put up lamps that light themselves. Their posts have no doors and make no sound. Whether anybody still knows from them what the ferry will do we could not find out, because there was nobody left to ask.',
  'We conclude that a trade is a way of looking, and that what it has seen is lost with it unless somebody walks along. The lists of the keepers are now in the care of the town, and may be read on request.',
]

/** Lines in one column after the other; a paragraph begins with an indented line. */
function flow(paragraphs: readonly string[]): TinyText[][] {
  const lines = paragraphs.flatMap((text) =>
    filled(text, WIDTH, SIZE, 10).map((line, i) => ({ line, indent: i === 0 ? 10 : 0 })),
  )
  const pages: TinyText[][] = []
  lines.forEach(({ line, indent }, i) => {
    const place = Math.floor(i / LINES)
    const page = (pages[place >> 1] ??= [])
    const x = (COLUMNS[place % 2] ?? 0) + indent
    page.push({ x, y: TOP + 60 + (i % LINES) * PITCH, text: line, size: SIZE })
  })
  return pages
}

const furniture = (sheet: number): TinyText[] => {
  const number = { x: 290, y: 800, text: String(FIRST + sheet), size: 8 }
  if (sheet === 0)
    return [
      { x: 50, y: 40, text: 'Annals of Harbour Studies 7(2), 214–216', size: 8 },
      { x: 50, y: 80, text: TITLE, size: 17, font: 'bold' },
      { x: 50, y: 105, text: 'Ines Aaberg and Karl Okafor', size: 11 },
      { x: 50, y: 118, text: 'Published online 3 May 2021', size: 8 },
      number,
    ]
  const head = sheet % 2 ? 'I. Aaberg and K. Okafor' : 'What the lamplighters remember'
  return [...column(sheet % 2 ? 50 : 420, 40, [head], { size: 8, font: 'italic' }), number]
}

/** A journal's article in two columns whose pages are printed 214 to 216, as a file without page labels. */
export const journalPdf = (): Uint8Array =>
  tinyPdf({
    pages: flow([...PARAGRAPHS, LONG, ...AFTER]).map((texts, sheet) => ({
      texts: [...furniture(sheet), ...texts],
    })),
  })
