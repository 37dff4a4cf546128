import { createRequire } from 'node:module'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from './harness/index.ts'
import {
  addSamples,
  asWindow,
  CHANGED,
  EMPTY,
  IMPORT_FAILED,
  IMPORT_RUNNING,
  type Scene,
  SCENES,
  SINGLE_PANES,
} from './scenes.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  id: string
  help: string
  nodes: { target: string[]; failureSummary: string }[]
}

/** What axe finds, one line each. It comes in through the debugger, so that the page's policy stays as it is. */
async function violations(app: App): Promise<string[]> {
  if (!(await app.page.evaluate(() => 'axe' in window))) await app.page.evaluate(`${AXE}; undefined`)
  const found = await app.page.evaluate(async (tags: string[]) => {
    const { axe } = window as unknown as {
      axe: { run(root: Document, options: object): Promise<{ violations: Violation[] }> }
    }
    // Colours on their way to where they stay are nobody’s contrast.
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null)))
    const result = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] })
    // What an open menu lies over is not there to be hit before it is closed.
    const menu = document.querySelector('[role=menu]') !== null
    const covered = (id: string, why: string) => menu && id === 'target-size' && why.includes('obscured')
    return result.violations.flatMap(({ id, help, nodes }) =>
      nodes
        .filter(({ failureSummary }) => !covered(id, failureSummary))
        .map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary}`),
    )
  }, TAGS)
  return found
}

async function check(app: App, scene: Scene): Promise<void> {
  await scene.show(app)
  const found = await violations(app)
  await scene.leave?.(app)
  expect(found).toEqual([])
}

const RICH = `<!doctype html><html lang="en"><head><title>What stands in the budget for the ferry</title></head><body><article>
<h1>What stands in the budget for the ferry</h1>
<p>The council met for four hours on Wednesday evening, voted by eleven to six, and nobody left <a href="https://post.example/">before the end</a>.</p>
<h2>The figures</h2><table><tr><th>Item</th><th>Planned</th></tr><tr><td>Slipway</td><td>210,000</td></tr></table>
<ul><li>The first point</li><li>The second<ul><li>with one inside</li></ul></li></ul>
<blockquote><p>A river is a border only when you let it become one, and it has been let for long enough.</p></blockquote>
<pre><code>ferry --from Lidden --every 20min</code></pre>
<figure><img src="https://post.example/a.png" alt="The slipway at low tide"><figcaption>The slipway at low tide.</figcaption></figure>
<p>Work is planned to begin on the first day of the holidays and to take five weeks, said the borough engineer.</p>
</article></body></html>`

/** Every kind of block that an article can have. */
const RICH_ARTICLE: Scene = {
  name: 'rich-article',
  title: 'An article with a table, lists, a picture and code',
  async show(app) {
    const path = join(app.folder, 'budget.html')
    await writeFile(path, RICH)
    await app.drop([path])
    await app.page.getByRole('heading', { level: 1, name: /^What stands/ }).waitFor()
    await app.page.getByRole('group', { name: 'Table' }).scrollIntoViewIfNeeded()
  },
}

const named = (...names: string[]) => SCENES.filter(({ name }) => names.includes(name))
/** What looks different where there is less room. */
const TIGHT = named('menu', 'commands', 'go-to', 'settings-appearance', 'settings-keys', 'settings-library')

describe.each(['light', 'dark'] as const)('axe finds nothing in %s:', (colorScheme) => {
  let app: App
  beforeAll(async () => {
    app = await startApp()
    await app.page.emulateMedia({ colorScheme })
  })
  afterAll(() => app.dispose())

  it(EMPTY.title, () => check(app, EMPTY))
  it('The samples', () => addSamples(app))
  it.each(SCENES)('$title', (scene) => check(app, scene))

  describe('on a sepia page:', () => {
    const page = (name: string) =>
      app.page.getByRole('group', { name: 'Page' }).getByText(name, { exact: true }).click()
    const choose = async (name: string) => {
      await app.page.getByRole('button', { name: 'Text appearance' }).click()
      await page(name)
      await app.page.keyboard.press('Escape')
    }
    beforeAll(() => choose('Sepia'))
    afterAll(() => choose('As the app'))
    it.each(named('highlights', 'quotation-chosen', 'appearance', 'find'))('$title', (scene) =>
      check(app, scene),
    )
  })

  describe('in a narrow window:', () => {
    beforeAll(async () => {
      await asWindow(app, { width: 640, height: 720 })
    })
    afterAll(async () => {
      await asWindow(app, null)
    })
    it.each([...SINGLE_PANES, ...TIGHT])('$title', (scene) => check(app, scene))
  })

  describe('at 200 %:', () => {
    const zoom = async (key: string) => {
      for (let step = 0; step < 5; step++) await app.page.keyboard.press(key)
    }
    beforeAll(() => zoom('Control+='))
    afterAll(() => app.page.keyboard.press('Control+0'))
    it('is that large', async () => {
      expect(await app.page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px')
    })
    it.each([...SINGLE_PANES, ...TIGHT])('$title', (scene) => check(app, scene))
    it(IMPORT_FAILED.title, () => check(app, IMPORT_FAILED))
  })

  it.each(CHANGED)('$title', (scene) => check(app, scene))
  it(RICH_ARTICLE.title, () => check(app, RICH_ARTICLE))
  it(IMPORT_RUNNING.title, () => check(app, IMPORT_RUNNING))
})
