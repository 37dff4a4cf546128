export { alsoIn } from './wordings'
export { speakerText, WordingsDialog } from './wordings-dialog'
