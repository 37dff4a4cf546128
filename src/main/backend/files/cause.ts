import { failure } from '#shared/result'

const CAUSES: Record<string, readonly [because: string, advice: string]> = {
  ENOSPC: ['the disk is full', 'Free some space and try again.'],
  EDQUOT: ['your share of the disk is used up', 'Free some space and try again.'],
  EFBIG: ['the file would become too large for this disk', 'Choose another disk.'],
  EACCES: ['permission was refused', 'Check who may use that folder.'],
  EPERM: ['permission was refused', 'Check who may use that folder.'],
  EROFS: ['the disk can only be read', 'Choose another disk or make it writable.'],
  EIO: ['the disk reported an error', 'Check the disk and its connection.'],
  ENOENT: ['the file or folder is not there any more', 'Check that its disk is connected.'],
  ENOTDIR: ['a part of the path is not a folder', 'Choose another folder.'],
  EISDIR: ['there is a folder of that name', 'Choose another name.'],
  EBUSY: ['another program is using it', 'Close that program and try again.'],
  ETXTBSY: ['another program is using it', 'Close that program and try again.'],
  ENAMETOOLONG: ['the name is too long', 'Choose a shorter name.'],
  EMFILE: ['too many files are open', 'Close other programs and try again.'],
  ENODEV: ['its disk is not connected', 'Connect the disk and try again.'],
  ENXIO: ['its disk is not connected', 'Connect the disk and try again.'],
  ESTALE: ['the network folder was disconnected', 'Connect it and try again.'],
}

/** The system's short code of an error (`ENOSPC`), or an empty string. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/**
 * A failure from an error of the file system. `what` begins the sentence (“The note x.md could not be saved”);
 * the cause and what to do follow.
 */
export function fileFailure(code: string, what: string, error: unknown): ReturnType<typeof failure> {
  const system = codeOf(error)
  const [because, advice] = CAUSES[system] ?? [
    system === '' ? 'something unexpected happened' : `the system said ${system}`,
    'Try again, and start Commonplace anew if it happens again.',
  ]
  return failure(code, `${what}, because ${because}. ${advice}`)
}
