/** What a person reads when a book gives no article: which file, what is wrong, what to do. */
export const epubSentence = {
  encrypted: (file: string) =>
    `${file} is a book locked by its shop (DRM), so its text cannot be read: ask the shop or publisher for a copy without a lock, and import that.`,
  noPackage: (file: string) =>
    `${file} is a book without its list of contents (OPF), so its chapters cannot be found: get the book again, then import it.`,
  damaged: (file: string) =>
    `${file} is a book whose list of contents cannot be read: get the book again, then import it.`,
  entities: (file: string) =>
    `${file} is a book whose list of contents declares entities of its own, which no book needs and traps use, so it was not opened: get it from a source that you trust.`,
  noChapters: (file: string) =>
    `${file} is a book whose chapters are missing in the file: get the whole book again, then import it.`,
  pictures: (file: string) =>
    `${file} is a book of pictures whose pages hold no text, so there is nothing to read or pin: run text recognition (OCR) over it and import the result.`,
  missing: (count: number) =>
    count === 1
      ? 'A part of the book that its list of contents names is missing or damaged in the file.'
      : `${String(count)} parts of the book that its list of contents names are missing or damaged in the file.`,
  cut: (count: number) =>
    count === 1
      ? 'A part of the book has more elements than can be read at once: only its beginning was read.'
      : `${String(count)} parts of the book have more elements than can be read at once: only their beginnings were read.`,
}
