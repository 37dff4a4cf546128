/** What a person reads when an archive, or a document that is one, cannot be opened. */
export const zipSentence = {
  truncated: (file: string) => `${file} is cut off before its end: get the whole file again, then import it.`,
  damaged: (file: string) => `${file} is damaged and cannot be unpacked: get the file again, then import it.`,
  part: (file: string, part: string) =>
    `${file} is damaged in its part “${part}”: open it in the program that made it, save it again and import that.`,
  bomb: (file: string) =>
    `${file} unpacks to far more than an article can be, so it was not opened: save the article alone and import that.`,
  tooMany: (file: string, count: number) =>
    `${file} holds ${count} files, which is more than can be read as one: unpack it and import the folder.`,
  leadsOut: (file: string) =>
    `${file} holds a file whose name leads out of its own folder, which no article needs, so it was not opened: get it from a source that you trust.`,
  overlap: (file: string) =>
    `${file} holds files laid over each other, which is how traps are made, so it was not opened: get it from a source that you trust.`,
  encrypted: (file: string) =>
    `${file} is locked with a password: unpack it with its password and import what was inside.`,
  method: (file: string) =>
    `${file} is packed in a way that cannot be read: unpack it yourself and import what was inside.`,
}
