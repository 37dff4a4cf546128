const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const

/** Calls back when the system asks the process to end. Answers what gives the signals their usual meaning back. */
export function onSignals(asked: () => void): () => void {
  for (const signal of SIGNALS) process.on(signal, asked)
  return () => {
    for (const signal of SIGNALS) process.off(signal, asked)
  }
}
