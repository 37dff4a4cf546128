import { type ChildProcess, spawn } from 'node:child_process'

/** Lets Node run our sources as they are: it strips types, but wants to be told the extension of a relative import. */
const HOOK = `import { registerHooks } from 'node:module'
registerHooks({
  resolve: (specifier, context, next) =>
    specifier.startsWith('.') && !/\\.[a-z]+$/.test(specifier) ? next(specifier + '.ts', context) : next(specifier, context),
})`

/** Runs a module's text in a Node of its own, where `import('<backend>/…')` can name files of the backend by URL. */
export const runModule = (code: string, ...args: string[]): ChildProcess =>
  spawn(
    process.execPath,
    [
      '--no-warnings',
      '--import',
      `data:text/javascript,${encodeURIComponent(HOOK)}`,
      '--input-type=module',
      '-e',
      code,
      ...args,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], cwd: import.meta.dirname },
  )

/** The address of a source file of the backend, such as `journal/journal`. */
export const sourceOf = (path: string): string => new URL(`../${path}.ts`, import.meta.url).href
