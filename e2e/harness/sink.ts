import { createSocket } from 'node:dgram'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Listens for anything that leaves the page: HTTP and WebSocket (one port), datagrams, and names that are looked up. */
export interface Sink {
  port: number
  udpPort: number
  /** What has come, in words. */
  heard: string[]
  close(): Promise<void>
}

/** `dns`: the address on whose port 53 names are to be asked for; needs root. */
export async function openSink(dns: string | null): Promise<Sink> {
  const heard: string[] = []
  const server = createServer((request, response) => {
    heard.push(`http ${request.url ?? ''}`)
    response.setHeader('Access-Control-Allow-Origin', '*').end('heard')
  })
  server.on('upgrade', (request, socket) => {
    heard.push(`websocket ${request.url ?? ''}`)
    socket.destroy()
  })
  server.on('connection', () => heard.push('connection'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  const datagrams = createSocket('udp4', () => heard.push('datagram'))
  await new Promise<void>((resolve) => datagrams.bind(0, '127.0.0.1', resolve))

  const names =
    dns === null ? null : createSocket('udp4', (message) => heard.push(`name ${askedName(message)}`))
  if (names && dns !== null) await new Promise<void>((resolve) => names.bind(53, dns, resolve))

  return {
    port: (server.address() as AddressInfo).port,
    udpPort: datagrams.address().port,
    heard,
    async close() {
      datagrams.close()
      names?.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** The name in a DNS question: labels with their lengths before them, after a header of twelve bytes. */
function askedName(message: Buffer): string {
  const labels: string[] = []
  for (let at = 12, length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length))
    at += length + 1
  }
  return labels.join('.')
}
