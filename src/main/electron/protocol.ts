import type { PageAnswer } from '../backend/page/answer'
import { isOurs } from './origin'

type Answers = (url: string, method: string) => Promise<PageAnswer>

/** The handler for `protocol.handle`: our own host is answered, every other host of the scheme is not there. */
export function createProtocolHandler(answers: Answers): (request: Request) => Promise<Response> {
  return async ({ url, method }) => {
    if (!isOurs(url)) return new Response(null, { status: 404 })
    const { status, headers, body } = await answers(url, method)
    return new Response(method === 'HEAD' ? null : body, { status, headers })
  }
}
