import { importEvents, imports } from './imports'
import { journal } from './journal'
import { library } from './library'
import { saving, savingEvents } from './saving'
import { shell, shellEvents } from './shell'

/** Every call from the renderer to the main process, in one place. Each answers a Result. */
export const methods = { ...library, ...journal, ...imports, ...saving, ...shell }

/** Everything that the main process says unasked. */
export const events = { ...importEvents, ...savingEvents, ...shellEvents }

export type MethodName = keyof typeof methods
export type EventName = keyof typeof events
