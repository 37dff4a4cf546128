import { failure } from '#shared/result'
import { extract } from './extract'
import type { ExtractMessage, ExtractRequest } from './messages'

/** The one line of talk with the main process, whichever way this process was started. */
interface Line {
  say: (message: ExtractMessage) => void
  listen: (listener: (request: ExtractRequest) => void) => void
}

/** What Electron puts on `process` in a utility process, as far as it is used here. */
interface ParentPort {
  postMessage: (message: ExtractMessage) => void
  on: (event: 'message', listener: (event: { data: ExtractRequest }) => void) => void
}

const parentPort = (): ParentPort | undefined =>
  'parentPort' in process ? (process.parentPort as ParentPort | undefined) : undefined

function openLine(): Line {
  const port = parentPort()
  if (port)
    return {
      say: (message) => port.postMessage(message),
      listen: (listener) => port.on('message', ({ data }) => listener(data)),
    }
  // The main process has ended, or has closed the line: nobody waits for an answer.
  process.on('disconnect', () => process.exit())
  return {
    say: (message) => process.send?.(message, undefined, undefined, () => undefined),
    listen: (listener) => process.on('message', (message) => listener(message as ExtractRequest)),
  }
}

async function answer({ id, fileName, bytes, options }: ExtractRequest): Promise<ExtractMessage> {
  try {
    return { type: 'done', id, result: await extract(fileName, bytes, options) }
  } catch {
    const message = `${fileName} could not be read; save it as plain text and import that.`
    return { type: 'done', id, result: failure('unreadable', message) }
  }
}

// A library may complain after its file has been answered, as PDF.js does: that is no reason to leave out the file that is next.
process.on('unhandledRejection', () => undefined)

const line = openLine()
let last: Promise<void> = Promise.resolve()
line.listen((request) => {
  last = last.then(async () => line.say(await answer(request)))
})
line.say({ type: 'ready' })
