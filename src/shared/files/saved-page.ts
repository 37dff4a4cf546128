/**
 * What browsers and systems add to a page's name for the folder of its parts, each in its own language; Windows moves such a folder
 * together with its page (Connected Files).
 */
const SUFFIXES = [
  '_files',
  '.files',
  '-files',
  '-Dateien',
  '_Dateien',
  '_fichiers',
  '_archivos',
  '_arquivos',
  '_ficheiros',
  '_file',
  '_bestanden',
  '-bestanden',
  '-filer',
  '_filer',
  '_tiedostot',
  '-tiedostot',
  '_pliki',
  '_soubory',
  '_subory',
  '_elemei',
  '_fajlovi',
  '_datoteke',
  '_fitxers',
  '_fitxategiak',
  '_dosyalar',
  '_failid',
  '_fails',
  '_bylos',
]

const PAGE = /\.(?:x?html?|xht|shtml?)$/i

/** Whether a file is a page by its name. */
export const isPageName = (name: string): boolean => PAGE.test(name)

/** The names that the folder with a page's parts may have beside it; none for what is no page. */
export const companionFolders = (pageName: string): string[] => {
  if (!isPageName(pageName)) return []
  const stem = pageName.replace(PAGE, '')
  return SUFFIXES.map((suffix) => `${stem}${suffix}`)
}

/** Of the names in one folder, those of folders that hold the parts of a page there. */
export const companionsAmong = (files: readonly string[], folders: readonly string[]): Set<string> => {
  const wanted = new Set(files.flatMap(companionFolders).map((name) => name.normalize('NFC')))
  return new Set(folders.filter((name) => wanted.has(name.normalize('NFC'))))
}
