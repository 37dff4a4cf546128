export { CorrectSpeaker } from './correct-speaker'
export { namesFor } from './names'
