export { alsoIn } from './wordings'
export { useAlsoIn, type Elsewhere } from './use-also-in'
export { speakerText, WordingsDialog } from './wordings-dialog'
