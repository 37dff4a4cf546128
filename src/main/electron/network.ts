import type { CommandLine, Session } from 'electron'
import { isOurs } from './origin'

/** Nothing leaves this machine: no name has an address, there is no proxy to ask, and no service calls home. */
const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['no-proxy-server'],
  ['disable-quic'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['no-pings'],
]

/** Before the app is ready. */
export function closeNetwork(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  for (const [name, value] of SWITCHES) commandLine.appendSwitch(name, value)
}

/** Our own files, what the page made itself, and the engine's own pages. */
const isLocal = (url: string): boolean =>
  isOurs(url) || (url.startsWith('blob:') && isOurs(url.slice('blob:'.length))) || url.startsWith('devtools:')

interface Guarded extends Pick<
  Session,
  'setProxy' | 'setSpellCheckerEnabled' | 'setSpellCheckerDictionaryDownloadURL'
> {
  webRequest: Pick<Session['webRequest'], 'onBeforeRequest'>
  on(event: 'will-download', listener: (event: { preventDefault(): void }) => void): unknown
}

/** Every request that is not local is cancelled, and nothing is ever downloaded. */
export function guardNetwork(session: Guarded, platform: string): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLocal(url) }))
  session.on('will-download', (event) => event.preventDefault())
  void session.setProxy({ mode: 'direct' })
  // macOS checks spelling with what the system has; elsewhere a dictionary would be fetched without asking.
  session.setSpellCheckerEnabled(checksSpelling(platform))
  if (!checksSpelling(platform)) session.setSpellCheckerDictionaryDownloadURL('https://dictionaries.invalid/')
}

export const checksSpelling = (platform: string): boolean => platform === 'darwin'
