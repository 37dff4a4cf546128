import { basename } from 'node:path'
import { pictureType } from '#shared/files/picture-type'
import { ok, type Result } from '#shared/result'
import { packStored, type StoredFile } from '../../files/stored-zip'
import { checkFile, LARGEST_FILE, readWhole } from '../files'
import { type PictureFile, picturesBeside } from './pictures'

/** A file to import, with the pictures that a browser has saved beside it. */
export interface FoundOriginal {
  path: string
  file: string
  /** Of everything that will be read, in bytes. */
  size: number
  pictures: PictureFile[]
}

/** Looks at a file and at the folder of its pictures. Opens nothing. Errors: those of `checkFile`. */
export async function findOriginal(path: string, file: string): Promise<Result<FoundOriginal>> {
  const size = await checkFile(path, file)
  if (!size.ok) return size
  const beside = await picturesBeside(path)
  const together = size.value + beside.reduce((sum, picture) => sum + picture.size, 0)
  const pictures = together <= LARGEST_FILE ? beside : []
  return ok({ path, file, pictures, size: pictures.length > 0 ? together : size.value })
}

const readPicture = async ({ path, name }: PictureFile): Promise<StoredFile[]> => {
  const bytes = await readWhole(path, name)
  return bytes.ok && pictureType(bytes.value) !== null ? [{ name, bytes: bytes.value }] : []
}

/**
 * The bytes that are kept and read: the file’s own, or, for a page with pictures beside it, an archive of page and pictures, the same
 * for the same content. A picture that cannot be read is left out. Errors: those of `readWhole`.
 */
export async function readOriginal({ path, file, pictures }: FoundOriginal): Promise<Result<Uint8Array>> {
  const page = await readWhole(path, file)
  if (!page.ok) return page
  const found: StoredFile[] = []
  for (const picture of pictures) found.push(...(await readPicture(picture)))
  return found.length > 0 ? ok(packStored([{ name: basename(path), bytes: page.value }, ...found])) : page
}
