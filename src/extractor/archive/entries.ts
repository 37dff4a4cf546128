import { companionsAmong } from '#shared/files/saved-page'

const JUNK =
  /^(?:__MACOSX|\$RECYCLE\.BIN|System Volume Information|Thumbs\.db|ehthumbs\.db|desktop\.ini|Icon\r|\..*|~\$.*)$/i
/** What belongs to pages but is none: looks, scripts, fonts, pictures, sound, film, and data of programs. */
const PART =
  /\.(?:css|m?js|map|json|woff2?|ttf|otf|eot|png|jpe?g|jfif|gif|webp|avif|bmp|ico|svgz?|tiff?|mp[34]|m4[av]|webm|og[gav]|wav|mov|avi|webmanifest|download|swf)$/i

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1)

/** The files and folders right inside every folder of an archive. */
const tree = (names: readonly string[]): Map<string, { files: string[]; folders: Set<string> }> => {
  const folders = new Map<string, { files: string[]; folders: Set<string> }>()
  const at = (path: string) => {
    const known = folders.get(path)
    if (known) return known
    const made = { files: [], folders: new Set<string>() }
    folders.set(path, made)
    return made
  }
  for (const name of names) {
    const parts = name.split('/')
    at(folderOf(name)).files.push(parts.at(-1) ?? '')
    for (let i = 1; i < parts.length; i++)
      at(
        parts
          .slice(0, i - 1)
          .map((part) => `${part}/`)
          .join(''),
      ).folders.add(parts[i - 1] ?? '')
  }
  return folders
}

/** The folders that hold the parts of a page beside them, each with a `/` at its end. */
const companionPaths = (names: readonly string[]): string[] =>
  [...tree(names)].flatMap(([path, { files, folders }]) =>
    [...companionsAmong(files, [...folders])].map((folder) => `${path}${folder}/`),
  )

/** The files of an archive that may be articles: not what systems leave behind, nor the parts of pages. */
export const articleNames = (names: readonly string[]): string[] => {
  const own = names.filter((name) => !name.split('/').some((part) => JUNK.test(part)))
  const companions = new Set(companionPaths(own))
  const isInside = (name: string): boolean => {
    for (let at = name.indexOf('/'); at >= 0; at = name.indexOf('/', at + 1))
      if (companions.has(name.slice(0, at + 1))) return true
    return false
  }
  return own.filter((name) => !PART.test(name) && !isInside(name))
}
