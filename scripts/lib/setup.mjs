// Everything that a fresh clone needs before it can run. Nothing here needs an installed package, and Node 18 is enough.
export { ensureBuild } from './build.mjs'
export { ensureChromium } from './browser.mjs'
export { ensureDependencies } from './dependencies.mjs'
export { ensureDisplay, ensureXdotool } from './display.mjs'
export { nodeForApp, toolScript } from './node.mjs'
export { fail, ROOT, run, Said, say } from './run.mjs'
