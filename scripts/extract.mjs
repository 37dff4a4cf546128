// The headless command: `npm run --silent extract -- FILE...` prints JSON lines and nothing else on standard output.
import { runHeadless } from './lib/headless.mjs'

await runHeadless('extract', 'cli.js')
