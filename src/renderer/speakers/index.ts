export { CorrectSpeaker } from './correct-speaker'
