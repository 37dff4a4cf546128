export { createCopies, type Copies } from './copies'
export { CopyBanner } from './copy-banner'
