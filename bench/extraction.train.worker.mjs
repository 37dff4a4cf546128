import { parentPort } from 'node:worker_threads'
import { learn } from './extraction.train.boost.mjs'

parentPort.on('message', ({ id, data, options }) =>
  parentPort.postMessage({ id, model: learn(data, options) }),
)
