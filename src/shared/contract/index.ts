import { importEvents, imports } from './imports'
import { journal } from './journal'
import { library, libraryEvents } from './library'
import { rereading, rereadingEvents } from './rereading'
import { saving, savingEvents } from './saving'
import { shell, shellEvents } from './shell'
import { watching, watchingEvents } from './watching'

/** Every call from the renderer to the main process, in one place. Each answers a Result. */
export const methods = { ...library, ...journal, ...imports, ...rereading, ...watching, ...saving, ...shell }

/** Everything that the main process says unasked. */
export const events = {
  ...libraryEvents,
  ...importEvents,
  ...rereadingEvents,
  ...watchingEvents,
  ...savingEvents,
  ...shellEvents,
}

export type MethodName = keyof typeof methods
export type EventName = keyof typeof events
