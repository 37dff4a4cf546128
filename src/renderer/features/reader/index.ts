export { Reader, type ReaderProps } from './reader'
