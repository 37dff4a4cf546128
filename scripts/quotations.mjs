// The headless command for quotations: `npm run --silent quotations -- FILE.jsonl` prints JSON lines and nothing else on
// standard output.
import { runHeadless } from './lib/headless.mjs'

await runHeadless('quotations', 'quotations-cli.js')
