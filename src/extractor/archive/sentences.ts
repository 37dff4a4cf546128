/** What a person reads when an archive gives no article: which file, what is wrong, what to do. */
export const archiveSentence = {
  empty: (file: string) => `${file} has no files in it: pack it again from where it came, then import it.`,
  noPages: (file: string) =>
    `${file} holds no page or article, only pictures and other parts: choose an archive with the page itself.`,
  tooMany: (file: string, count: number) =>
    `${file} holds ${String(count)} pages, which is more than can be read as one file: unpack it and import the folder.`,
  only: (file: string, inner: string) => `${file} holds one file that could be an article, but ${inner}`,
  none: (file: string, count: number) =>
    `${file} holds ${String(count)} files, none of which could be read as an article: unpack it and look at what is inside.`,
}
