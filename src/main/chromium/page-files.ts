import type { CDPSession } from 'playwright-core'
import { SHELL_SIDE } from './origin'

/** Elements of an array of the page, as handles of CDP. */
async function elements(cdp: CDPSession, arrayId: string): Promise<string[]> {
  const { result } = await cdp.send('Runtime.getProperties', { objectId: arrayId, ownProperties: true })
  return result
    .filter(({ name }) => /^\d+$/.test(name))
    .sort((a, b) => Number(a.name) - Number(b.name))
    .flatMap(({ value }) => (value?.objectId === undefined ? [] : [value.objectId]))
}

/** The paths of an array of File objects in the page; null for one that stands for no file on the disk. */
export async function pathsOfFiles(cdp: CDPSession, arrayId: string): Promise<(string | null)[]> {
  const files = await elements(cdp, arrayId)
  const path = async (objectId: string) => {
    const info = await cdp.send('DOM.getFileInfo', { objectId }).catch(() => null)
    await cdp.send('Runtime.releaseObject', { objectId })
    return info?.path ? info.path : null
  }
  return Promise.all(files.map(path))
}

/**
 * Resolves the tokens of Bridge.fileToken. The first one that is asked for brings the paths of all that wait in the page,
 * because thousands may have been dropped together.
 */
export function createPageFiles(cdp: CDPSession): (token: string) => Promise<string | null> {
  const known = new Map<string, string | null>()
  let fetching: Promise<void> = Promise.resolve()

  async function fetchAll(): Promise<void> {
    const taken = await cdp.send('Runtime.evaluate', {
      expression: `(() => { const { files } = window.${SHELL_SIDE}; const all = [...files]; files.clear(); return [all.map(([token]) => token), all.map(([, file]) => file)] })()`,
    })
    const [tokensId, filesId] = taken.result.objectId ? await elements(cdp, taken.result.objectId) : []
    if (tokensId === undefined || filesId === undefined) return
    const tokens = await cdp.send('Runtime.callFunctionOn', {
      objectId: tokensId,
      functionDeclaration: 'function () { return this }',
      returnByValue: true,
    })
    const paths = await pathsOfFiles(cdp, filesId)
    for (const [index, token] of (tokens.result.value as string[]).entries())
      known.set(token, paths[index] ?? null)
    for (const objectId of [taken.result.objectId, tokensId, filesId])
      if (objectId !== undefined) await cdp.send('Runtime.releaseObject', { objectId })
  }

  return async (token) => {
    if (!known.has(token)) {
      fetching = fetching.then(() => (known.has(token) ? undefined : fetchAll())).catch(() => undefined)
      await fetching
    }
    const path = known.get(token) ?? null
    known.delete(token)
    return path
  }
}
