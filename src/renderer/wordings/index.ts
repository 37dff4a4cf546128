export { alsoIn } from './wordings'
export { useAlsoIn } from './use-also-in'
export { WordingsDialog } from './wordings-dialog'
