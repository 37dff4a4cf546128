/** The raw bridge in the page, for tests of the shell itself. */
export interface PageBridge {
  call(method: string, input: unknown): Promise<unknown>
  listen(listener: (event: string, payload: unknown) => void): () => void
}

declare global {
  interface Window {
    commonplace: PageBridge
  }
}
