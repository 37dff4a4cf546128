import { dirname } from 'node:path'
import type { CDPSession } from 'playwright-core'
import { pathsOfFiles } from './page-files'

type What = 'files' | 'folder' | 'zip'

/** Runs in the page: opens the browser's own dialog and waits for its end. */
const expression = (what: What) => `new Promise((resolve) => {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = ${what === 'files'}
  input.webkitdirectory = ${what === 'folder'}
  ${what === 'zip' ? "input.accept = '.zip'" : ''}
  input.addEventListener('change', () => resolve([[...input.files], [...input.files].map((file) => file.webkitRelativePath)]))
  input.addEventListener('cancel', () => resolve(null))
  // Held by the window: an input that nobody holds may be collected while its dialog is open.
  window.__commonplaceInput = input
  input.click()
})`

/** A chosen folder comes as the files in it: its own path is what is above their relative paths. */
function folderOf(path: string, relativePath: string): string {
  const levels = relativePath.split('/').length - 1
  let folder = path
  for (let i = 0; i < levels; i++) folder = dirname(folder)
  return folder
}

/** Asks by the browser's own dialog. Null when the person cancelled, or closed the window over it. */
export async function chooseFiles(cdp: CDPSession, what: What): Promise<string[] | null> {
  try {
    const { result } = await cdp.send('Runtime.evaluate', {
      expression: expression(what),
      userGesture: true,
      awaitPromise: true,
    })
    if (result.objectId === undefined) return null
    const { result: parts } = await cdp.send('Runtime.getProperties', {
      objectId: result.objectId,
      ownProperties: true,
    })
    const filesId = parts.find(({ name }) => name === '0')?.value?.objectId
    const relativeId = parts.find(({ name }) => name === '1')?.value?.objectId
    if (filesId === undefined || relativeId === undefined) return null
    const relative = await cdp.send('Runtime.callFunctionOn', {
      objectId: relativeId,
      functionDeclaration: 'function () { return this }',
      returnByValue: true,
    })
    const paths = await pathsOfFiles(cdp, filesId)
    if (what !== 'folder') return paths.filter((path) => path !== null)
    const [first] = paths
    const [firstRelative] = relative.result.value as string[]
    return first && firstRelative ? [folderOf(first, firstRelative)] : []
  } catch {
    return null
  }
}
