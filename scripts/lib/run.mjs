import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A sentence for the person; scripts print it alone, without a stack. */
export class Said extends Error {}

export const say = (sentence) => process.stderr.write(`${sentence}\n`)

/**
 * Runs a command to its end. What it prints goes to standard error, or is collected when `collect` is set.
 * Answers { code, output }; a command that cannot be started has code 127.
 */
export function run(command, args, { env = process.env, collect = false, cwd = ROOT, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      stdio: ['ignore', collect ? 'pipe' : 2, collect ? 'pipe' : 2],
    })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** Ends a script: a sentence for what was foreseen, the whole error for what was not. */
export function fail(error) {
  say(error instanceof Said ? error.message : String(error?.stack ?? error))
  process.exit(1)
}
