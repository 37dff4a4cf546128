import { Worker } from 'node:worker_threads'

/** Learns several models at once, one a thread. */
export class LearningPool {
  #waiting = []
  #running = new Map()
  #idle
  #next = 0

  constructor(threads) {
    this.#idle = Array.from({ length: threads }, () => {
      const worker = new Worker(new URL('extraction.train.worker.mjs', import.meta.url))
      worker.on('message', ({ id, model }) => {
        this.#running.get(id)(model)
        this.#running.delete(id)
        this.#idle.push(worker)
        this.#start()
      })
      return worker
    })
  }

  /** What `learn` makes of the data. */
  learn(data, options) {
    return new Promise((resolve) => {
      this.#waiting.push({ id: this.#next++, data, options, resolve })
      this.#start()
    })
  }

  close() {
    return Promise.all(this.#idle.map((worker) => worker.terminate()))
  }

  #start() {
    while (this.#idle.length && this.#waiting.length) {
      const { id, data, options, resolve } = this.#waiting.shift()
      this.#running.set(id, resolve)
      this.#idle.pop().postMessage({ id, data, options })
    }
  }
}
