/** The folder's own separator: the page is not told which system it runs on. */
const separatorOf = (folder: string): string => (/^[a-z]:|\\/i.test(folder) ? '\\' : '/')

export function joinPath(folder: string, name: string): string {
  const separator = separatorOf(folder)
  return folder.endsWith(separator) ? folder + name : folder + separator + name
}

export function withExtension(name: string, extension: string): string {
  const trimmed = name.trim()
  return trimmed.toLowerCase().endsWith(`.${extension.toLowerCase()}`) ? trimmed : `${trimmed}.${extension}`
}

/** Why a name cannot be used, in one sentence, or null. The rules of all systems, so that a file can be taken elsewhere. */
export function nameError(name: string): string | null {
  const trimmed = name.trim()
  if (trimmed === '') return 'Give the file a name.'
  if (/[\\/:*?"<>|\u0000-\u001f]/.test(trimmed)) return 'A name cannot have any of \\ / : * ? " < > | in it.'
  if (/^\.|\.$/.test(trimmed)) return 'A name cannot begin or end with a dot.'
  return trimmed.length > 200 ? 'The name is too long.' : null
}

const has = (files: readonly string[], name: string): boolean =>
  files.some((file) => file.toLowerCase() === name.toLowerCase())

/** Whether the folder has such a file; compared without case, as half of all systems do. */
export const isTaken = has

/** The first of “name 2.md”, “name 3.md” … that the folder does not have. */
export function freeName(name: string, files: readonly string[]): string {
  const dot = name.lastIndexOf('.')
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  let number = 2
  while (has(files, `${stem} ${String(number)}${extension}`)) number += 1
  return `${stem} ${String(number)}${extension}`
}
