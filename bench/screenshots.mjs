// The pictures of every screen in docs/screenshots, 1280 by 800 and 1920 by 1080, light and dark, and docs/screenshots.md that lists
// them. What only opens a menu is pictured once, large and dark only what matters most: pictures are heavy in a repository.
//   npm run screenshots [-- NAME …]
// They show the built app with its own sample articles and the note that comes with them.
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApp } from '../e2e/harness/app.ts'
import {
  addSamples,
  asWindow,
  CHANGED,
  EMPTY,
  IMPORT_FAILED,
  IMPORT_RUNNING,
  SCENES,
  SINGLE_PANES,
} from '../e2e/scenes.ts'
import { ensureBuild, ensureChromium, ensureDisplay, fail, ROOT } from '../scripts/lib/setup.mjs'
import { shrink } from './screenshots.png.mjs'

const FOLDER = join(ROOT, 'docs/screenshots')
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]
const THEMES = ['light', 'dark']
const LARGE_AND_DARK = ['reader-and-note', 'highlights']
const ONCE = [
  'appearance',
  'slash-menu',
  'link',
  'note-menu',
  'menu',
  'article-menu',
  'sort',
  'theme',
  'filter',
  'deleted',
]
const NARROW = { width: 800, height: 800 }
const ALL = [EMPTY, ...SCENES, ...CHANGED, IMPORT_FAILED, IMPORT_RUNNING]

const wanted = process.argv.slice(2)
function isTaken({ name }, size, theme) {
  if (wanted.length > 0 && !wanted.includes(name)) return false
  const [large, dark] = [size === SIZES[1], theme === 'dark']
  return ONCE.includes(name) ? !large && !dark : !large || !dark || LARGE_AND_DARK.includes(name)
}

const fileOf = (scene, { width, height }, theme) => `${scene.name}-${width}x${height}-${theme}.png`

async function take(app, scene, size, theme) {
  await scene.show(app)
  if (isTaken(scene, size, theme)) {
    // The caret blinks, and what appears takes a moment to be there.
    await app.page.waitForTimeout(350)
    const path = join(FOLDER, fileOf(scene, size, theme))
    await app.screenshot(path)
    shrink(path)
  }
  await scene.leave?.(app)
}

/** Somebody's home, whose path can be seen in some pictures. */
const HOME = join(tmpdir(), 'home/ada')

async function takeAll(size, theme) {
  rmSync(HOME, { recursive: true, force: true })
  mkdirSync(join(HOME, 'Notes'), { recursive: true })
  const app = await startApp({ library: join(HOME, 'Commonplace'), env: { HOME } })
  try {
    await asWindow(app, size)
    await app.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await take(app, EMPTY, size, theme)
    await addSamples(app)
    for (const scene of SCENES) await take(app, scene, size, theme)
    if (size === SIZES[0]) {
      await asWindow(app, NARROW)
      for (const scene of SINGLE_PANES) await take(app, scene, NARROW, theme)
      await asWindow(app, size)
    }
    for (const scene of CHANGED) await take(app, scene, size, theme)
    await take(app, IMPORT_FAILED, size, theme)
    await take(app, IMPORT_RUNNING, size, theme)
  } finally {
    await app.dispose()
    rmSync(HOME, { recursive: true, force: true })
  }
}

function writeList() {
  const link = (scene, size, theme) => {
    const file = fileOf(scene, size, theme)
    return existsSync(join(FOLDER, file))
      ? [`[${size.width} × ${size.height}, ${theme}](screenshots/${file})`]
      : []
  }
  const part = (scene, sizes) => {
    const links = sizes.flatMap((size) => THEMES.flatMap((theme) => link(scene, size, theme)))
    const picture = `![${scene.title}](screenshots/${fileOf(scene, sizes[0], 'light')})`
    return `## ${scene.title}\n\n${picture}\n\n${links.join(', ')}\n`
  }
  const parts = [
    ...ALL.map((scene) => part(scene, SIZES)),
    ...SINGLE_PANES.map((scene) => part(scene, [NARROW])),
  ]
  const head =
    '# Screenshots\n\nThe app with its sample articles. `npm run screenshots` takes these pictures anew.\n'
  writeFileSync(join(ROOT, 'docs/screenshots.md'), [head, ...parts].join('\n'))
}

async function main() {
  await ensureBuild()
  await ensureChromium()
  const display = await ensureDisplay({ own: true, size: '1920x1200x24' })
  Object.assign(process.env, display.env)
  if (wanted.length === 0) rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  for (const size of SIZES) for (const theme of THEMES) await takeAll(size, theme)
  display.stop()
  writeList()
  const files = readdirSync(FOLDER)
  const bytes = files.reduce((sum, file) => sum + statSync(join(FOLDER, file)).size, 0)
  console.log(`${files.length} pictures, ${(bytes / 1e6).toFixed(1)} MB`)
}

main().catch(fail)
