import type { FindResource } from '../../html/flatten/assets'
import { pictureType } from '../../mime/picture-type'
import { referenceKeys } from '../../mime/reference'
import type { CompoundFolder } from '../../ole/compound-file'
import type { Attachment } from '../message'
import { HEADER, Properties } from './properties'

const MAX = 500

/** A file in an Outlook message, with what its page may call it. */
export interface AttachedFile extends Attachment {
  mediaType: string
  keys: string[]
  /** The folder of a message that is attached as such. */
  message: CompoundFolder | null
}

const EMBEDDED = '__substg1.0_3701000D'

/** The files and messages attached to a message, in their order ([MS-OXMSG] 2.2.2). */
export const attachedTo = (folder: CompoundFolder): AttachedFile[] =>
  folder.folders
    .filter(({ name }) => name.startsWith('__attach_version1.0_'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .slice(0, MAX)
    .map((one) => {
      const properties = new Properties(one, HEADER.attachment)
      const name = properties.text('3707') || properties.text('3704')
      const id = properties.text('3712').replace(/^<|>$/g, '')
      return {
        name,
        bytes: properties.bytes('3701') ?? new Uint8Array(),
        mediaType: properties.text('370E').toLowerCase(),
        keys: [
          id && `cid:${id}`,
          ...referenceKeys(properties.text('3713'), ''),
          name && `cid:${name}`,
          name,
        ].filter(Boolean),
        message: one.folders.find((inner) => inner.name === EMBEDDED) ?? null,
      }
    })

export const finderOf = (files: readonly AttachedFile[]): FindResource => {
  const byKey = new Map(
    files.flatMap((file) => file.keys.map((key): [string, AttachedFile] => [key, file])).reverse(),
  )
  return (reference) => {
    const file = byKey.get(reference.trim()) ?? byKey.get(reference.trim().split('#', 1)[0] ?? '')
    return file ? { mediaType: pictureType(file.bytes, file.mediaType), bytes: file.bytes } : null
  }
}
