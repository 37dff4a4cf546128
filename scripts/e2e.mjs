// The end-to-end tests: `node scripts/e2e.mjs [--shell electron|chromium] [filter and options of vitest]`.
import {
  ensureBuild,
  ensureChromium,
  ensureDependencies,
  ensureDisplay,
  ensureXdotool,
  fail,
  nodeForApp,
  run,
  toolScript,
} from './lib/setup.mjs'

const args = process.argv.slice(2)
const at = args.indexOf('--shell')
const shell = at === -1 ? 'chromium' : args.splice(at, 2)[1]

async function main() {
  if (shell !== 'chromium' && shell !== 'electron') throw new Error('--shell takes electron or chromium')
  await ensureDependencies()
  await ensureBuild()
  await ensureChromium()
  const xdotool = await ensureXdotool()
  const display = await ensureDisplay({ own: true })
  const { code } = await run(nodeForApp(), [toolScript('vitest'), 'run', '--project', 'e2e', ...args], {
    env: {
      ...process.env,
      ...display.env,
      COMMONPLACE_E2E_SHELL: shell,
      COMMONPLACE_E2E_XDOTOOL: xdotool && display.env.DISPLAY ? '1' : '',
    },
  })
  display.stop()
  process.exit(code)
}

main().catch(fail)
