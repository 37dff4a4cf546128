import { parseArguments, USAGE } from '../backend/arguments/parse'
import { thisApp } from './app-folder'
import { runChromiumShell } from './shell'

/** The whole life of the process; answers its exit code. 2 says that the command line was wrong. */
export async function main(argv: readonly string[]): Promise<number> {
  const parsed = parseArguments(argv, process.env, process.platform)
  if (parsed.ok && (parsed.value.help || parsed.value.version)) {
    process.stdout.write(parsed.value.help ? USAGE : `${thisApp().version}\n`)
    return 0
  }
  // The driver may still reject something while its window closes: no reason to end without having written.
  process.on('unhandledRejection', (reason) => console.error(reason))
  const started = await runChromiumShell(argv)
  if (started.ok) return started.value.closed
  console.error(started.error.message)
  return started.error.code === 'usage' ? 2 : 1
}
