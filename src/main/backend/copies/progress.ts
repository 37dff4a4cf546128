/** Told as files of a copy are done. */
export type OnProgress = (done: number, total: number) => void

/** Counts files that are done. */
export function countFiles(total: number, onProgress: OnProgress): () => void {
  let done = 0
  onProgress(done, total)
  return () => {
    done += 1
    onProgress(done, total)
  }
}
