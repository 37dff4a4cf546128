import type { BrowserContext, Route } from 'playwright-core'
import { PAGE_HEADERS } from '../backend/page/csp'
import type { createPageAnswers } from '../backend/page/answer'
import { isOurs, PARKED } from './origin'
import type { Parking } from './parking'

type PageAnswers = ReturnType<typeof createPageAnswers>

/** Answers our origin from the build and refuses every other request, whoever makes it. */
export async function answerRequests(
  context: BrowserContext,
  answers: PageAnswers,
  parking: Parking,
): Promise<void> {
  await context.route('**/*', async (route) => {
    // The window may close while an answer is on its way.
    await answer(route, answers, parking).catch(() => undefined)
  })
}

async function answer(route: Route, answers: PageAnswers, parking: Parking): Promise<void> {
  const request = route.request()
  const url = request.url()
  const path = isOurs(url) ? new URL(url).pathname : null
  if (request.isNavigationRequest() && path !== '/') {
    // “No content” leaves the page where it is; an abort would replace it by an error page.
    await route.fulfill({ status: 204 })
  } else if (path === null) {
    await route.abort('blockedbyclient')
  } else if (path.startsWith(PARKED)) {
    const json = parking.take(path.slice(PARKED.length))
    const headers = {
      ...PAGE_HEADERS,
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
    }
    await route.fulfill(json === null ? { status: 404, headers } : { status: 200, headers, body: json })
  } else {
    const { status, headers, body } = await answers(url, request.method())
    await route.fulfill({ status, headers, body: Buffer.from(body) })
  }
}
