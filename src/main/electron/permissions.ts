import type { Session } from 'electron'
import { isOurs } from './origin'

/** All that the page may do beyond showing itself; named as Electron names it. */
const ALLOWED = new Set(['clipboard-sanitized-write', 'fullscreen', 'persistent-storage'])

/** Only our own page, in its main frame, and only for what it needs. */
export const isAllowed = (permission: string, requester: string, isMainFrame: boolean): boolean =>
  ALLOWED.has(permission) && isMainFrame && isOurs(requester)

type Guarded = Pick<
  Session,
  'setPermissionCheckHandler' | 'setPermissionRequestHandler' | 'setDevicePermissionHandler'
>

/** Answers both the checks and the requests: many web APIs ask only one of the two. */
export function guardPermissions(session: Guarded, isOwnPage: (webContents: object) => boolean): void {
  session.setPermissionCheckHandler(
    (webContents, permission, requestingOrigin, details) =>
      webContents !== null &&
      isOwnPage(webContents) &&
      details.embeddingOrigin === undefined &&
      isAllowed(permission, requestingOrigin, details.isMainFrame),
  )
  session.setPermissionRequestHandler((webContents, permission, answer, details) =>
    answer(isOwnPage(webContents) && isAllowed(permission, details.requestingUrl, details.isMainFrame)),
  )
  session.setDevicePermissionHandler(() => false)
}
