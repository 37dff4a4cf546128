import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A command line that starts another one where names are asked for at an address of the test's own. */
export interface Aside {
  prefix: string[]
  /** The address on whose port 53 lookups arrive. */
  dns: string
  remove(): void
}

/** As root on Linux, an own view of the files can name another resolver: then lookups can be heard too. Null elsewhere. */
export function namesAside(): Aside | null {
  const folder = mkdtempSync(join(tmpdir(), 'commonplace-names-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  // An address of this process's own, so that suites beside each other do not share the port.
  const dns = `127.77.${(process.pid >> 8) & 255}.${process.pid & 255}`
  const resolver = join(folder, 'resolv.conf')
  writeFileSync(resolver, `nameserver ${dns}\noptions timeout:1 attempts:1\n`)
  const prefix = ['unshare', '-m', 'sh', '-c', `mount --bind ${resolver} /etc/resolv.conf && exec "$0" "$@"`]
  try {
    const [command = '', ...args]: string[] = [...prefix, 'true']
    execFileSync(command, args, { stdio: 'ignore' })
    return { prefix, dns, remove }
  } catch {
    remove()
    return null
  }
}
