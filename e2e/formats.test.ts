import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { type App, startApp } from './harness/index.ts'
import { articles, dragOver, messages, newNote, note, openArticle, pins, reader } from './on-screen.ts'

/** What a file as people have it becomes in the built app, and how a passage of it is cited. */
interface Format {
  file: string
  /** How many articles it brings. */
  articles: number
  /** The one that is opened: what it is found by in the list. */
  title: string
  by?: string
  /** A picture that was inside the file, by its description. */
  picture?: string
  headings?: readonly string[]
  /** Words that are marked and pinned, and the line under them, with the place in the source. */
  words: string
  cited: RegExp
}

const FORMATS: readonly Format[] = [
  {
    file: 'rtf/fixtures/word.rtf',
    articles: 1,
    title: 'The ferry that nobody ordered',
    picture: 'A ferry at a pier',
    headings: ['What the book says', 'In figures'],
    words: 'none of them has a signature',
    cited: /^Holm and Baker, 2025, The ferry that nobody ordered, ¶ 3$/,
  },
  {
    file: 'press/fixtures/factiva.rtf',
    articles: 2,
    title: 'Who pays for the lamp?',
    by: 'Bay Herald',
    words: 'the fund has no address',
    cited: /^van Dyk and Berg, 2025, Who pays for the lamp\?, ¶ 2$/,
  },
  {
    file: 'press/fixtures/lexis.txt',
    articles: 2,
    title: 'Wer zahlt für die Lampe?',
    words: 'brennt seit dreißig Jahren eine Lampe',
    cited: /^Lehmann, 2025, Wer zahlt für die Lampe\?, ¶ 1$/,
  },
  {
    file: 'press/fixtures/europresse.html',
    articles: 2,
    title: 'Une musique pour deux écoles',
    words: 'partageront une professeure de musique',
    cited: /^Martin and Blanc, 2025, Une musique pour deux écoles, ¶ 1$/,
  },
  {
    file: 'jsonl/fixtures/articles.jsonl',
    articles: 3,
    title: 'Musik für zwei Schulen',
    headings: ['Danach'],
    words: 'Sie rudert.',
    cited: /^Becker, 2025, Musik für zwei Schulen, ¶ 5$/,
  },
  {
    file: 'markdown/fixtures/article.md',
    articles: 1,
    title: 'The Orchard Census',
    headings: ['What they found'],
    words: 'The best tree stands',
    cited: /^Okafor and St\. Clair, 2023, The Orchard Census, ¶ 5$/,
  },
  {
    file: 'webarchive/fixtures/safari.webarchive',
    articles: 1,
    title: 'The clock that knows the herring',
    picture: 'A clock with four hands',
    words: 'It points at the herring',
    cited: /Rask, The clock that knows the herring, ¶ 2$/,
  },
  {
    file: 'archive/fixtures/saved-page.zip',
    articles: 1,
    title: 'The Ferry',
    by: 'Olsen',
    picture: 'The boat',
    words: 'The boat in 1911',
    cited: /^Olsen, The Ferry, ¶ 1$/,
  },
  {
    file: 'mhtml/fixtures/chromium.mhtml',
    articles: 1,
    title: 'The last lamplighter',
    picture: 'A hat',
    words: 'I never counted the steps',
    cited: /^Halvard Mjelde, quoted in Aaberg, 2024, The last lamplighter comes down the hill, ¶ 2$/,
  },
  {
    file: 'mail/fixtures/outlook.msg',
    articles: 1,
    title: 'The ice that was paid for',
    picture: 'A block of ice under straw',
    words: 'was opened on Friday for the first time',
    cited: /^Skagby Local History Society, 2024, The ice that was paid for, ¶ 2$/,
  },
  {
    // The letter brings an article with it.
    file: 'mail/fixtures/pictures-and-attachment.eml',
    articles: 2,
    title: 'The last bakery boat',
    picture: 'A boat with bread on deck',
    words: 'has kept the horn',
    cited: /^Lie, 2024, The last bakery boat, ¶ 3$/,
  },
  {
    file: 'mail/fixtures/writer-platform.eml',
    articles: 1,
    title: 'The letter that came by kite',
    headings: ['What it says'],
    words: 'It is not good bread',
    cited: /^Tofte, 2025, The letter that came by kite, ¶ 4$/,
  },
  {
    file: 'docx/fixtures/ferry.docx',
    articles: 1,
    title: 'The Last Night Ferry',
    picture: 'A grey quay with one lamp',
    headings: ['The crossing', 'What it carried'],
    words: 'Bring coins.',
    cited: /^Oake and van der Loo, 2025, The Last Night Ferry, ¶ 4$/,
  },
  {
    file: 'odt/fixtures/bees.odt',
    articles: 1,
    title: 'The Bees of Platform Nine',
    picture: 'A yellow hive beside an air vent',
    headings: ['The hives', 'The harvest'],
    words: 'Nobody weighs what the bees keep.',
    cited: /^Holt and de la Cruz, 2025, The Bees of Platform Nine, ¶ 9$/,
  },
]

const REFUSED: readonly [file: string, sentence: RegExp][] = [
  ['docx/hostile/password.docx', /password\.docx is protected with a password: .*save a copy/],
  ['docx/hostile/word-97.doc', /word-97\.doc is in the old Word format/],
]

const fixture = (path: string): string => resolve('src/extractor', path)

const pictureIsShown = (app: App, name: string): Promise<boolean> =>
  reader(app)
    .getByRole('img', { name })
    .evaluate((image) => (image as HTMLImageElement).complete && (image as HTMLImageElement).naturalWidth > 0)

const escaped = (text: string): string => text.replaceAll(/[?.]/g, String.raw`\$&`)

/** Only what is in sight is in the page: the filter brings it there. */
async function find(app: App, title: string, by = '') {
  await app.page.getByRole('textbox', { name: 'Filter articles' }).fill(`${title} ${by}`.trim())
  await openArticle(app, new RegExp(escaped(title)))
}

const count = async (app: App) => Number(await articles(app).getAttribute('aria-rowcount'))

async function readAndPin(app: App, { title, by, picture, headings = [], words, cited }: Format) {
  await find(app, title, by)
  if (picture !== undefined)
    await expect.poll(() => pictureIsShown(app, picture), { timeout: 10_000, message: picture }).toBe(true)
  const shown = await reader(app).getByRole('article').getByRole('heading').allInnerTexts()
  expect(shown).toEqual(expect.arrayContaining([...headings]))
  const before = await pins(app).count()
  await dragOver(app, words)
  await reader(app).getByRole('button', { name: 'Pin to note' }).click()
  await expect.poll(() => pins(app).count(), { message: words }).toBe(before + 1)
  const pin = pins(app).nth(before)
  expect(await pin.locator('blockquote').innerText()).toContain(words)
  expect(await pin.locator('figcaption > span').first().innerText()).toMatch(cited)
}

it('reads every format that people have, and a pinned passage is cited with its place', async () => {
  const app = await startApp()
  await app.drop([...FORMATS.map(({ file }) => file), ...REFUSED.map(([file]) => file)].map(fixture))
  const expected = FORMATS.reduce((sum, format) => sum + format.articles, 0)
  await expect.poll(() => count(app), { timeout: 40_000 }).toBe(expected)
  for (const [, sentence] of REFUSED) await app.page.getByText(sentence).waitFor()
  await app.page.getByRole('dialog', { name: 'Import' }).getByRole('button', { name: 'Done' }).click()

  await newNote(app, 'From everywhere')
  for (const format of FORMATS) await readAndPin(app, format)

  await find(app, 'The Last Night Ferry')
  expect(await reader(app).getByRole('columnheader').allInnerTexts()).toEqual([
    'Season',
    'Passengers',
    'Crates',
  ])
  expect(await reader(app).getByLabel('Footnotes').innerText()).toContain('Harbour book for 1921')

  await app.restart()
  await expect.poll(() => count(app)).toBe(expected)
  await expect.poll(() => pins(app).count()).toBe(FORMATS.length)
  await note(app).getByText('The boat in 1911').click()
  await reader(app)
    .getByRole('heading', { level: 1, name: /The Ferry/ })
    .waitFor()
  expect(await messages(app).getByRole('alert').count()).toBe(0)
  expect(await app.errors()).toEqual([])
})
