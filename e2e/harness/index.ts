export { type App, type AppOptions, type Closing, SHELL, startApp } from './app.ts'
export { openSink, type Sink } from './sink.ts'
export { NotStarted } from './channel.ts'
export { isAlive } from './processes.ts'
