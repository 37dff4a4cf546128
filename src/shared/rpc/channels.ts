/** Electron's channels between the preload script and the main process. Method and event names travel inside. */
export const CHANNELS = {
  /** Page to main, answered: method, input. */
  call: 'commonplace:call',
  /** Main to page: event, payload. */
  event: 'commonplace:event',
  /** Preload to main: token, path of a chosen or dropped file. Page code sees the token only. */
  file: 'commonplace:file',
} as const
