import { events, methods } from '#shared/contract/index'
import { connect } from '#shared/rpc/connect'
import type { Bridge, Client } from '#shared/rpc/types'

declare global {
  interface Window {
    /** Put there by the shell before the page's own scripts run. */
    commonplace: Bridge
  }
}

export type Backend = Client<typeof methods, typeof events>

/** The only place that touches window.commonplace. */
export const connectBackend = (): Backend => connect(methods, events, window.commonplace)

/** Stands for a chosen or dropped file or folder in calls such as `imports.start`. */
export const fileToken = (file: File): string => window.commonplace.fileToken(file)

/** Where the shell answers the bytes of a picture that was inside a file. */
export const assetAddress = (sha256: string): string => `/assets/${sha256}`
