import { failure, ok, type Result } from '#shared/result'
import type { InputFile } from '../reading'
import type { Part } from './part'
import { readMime } from './read-mime'
import { CUT, mimeSentence } from './sentences'

/** The parts of a mail or web archive, and what a person should know of the file. Errors: `unsafe`. */
export const openMime = ({ name, bytes }: InputFile): Result<{ root: Part; warnings: string[] }> => {
  const read = readMime(bytes)
  if (!read.ok)
    return failure(
      'unsafe',
      read.error === 'too deep' ? mimeSentence.tooDeep(name) : mimeSentence.tooMany(name),
    )
  const { root, complete } = read.value
  return ok({ root, warnings: complete ? [] : [CUT] })
}
