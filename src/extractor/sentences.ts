/** What a person reads when a file gives no article: which file, what is wrong, what to do. */
export const sentence = {
  empty: (file: string) => `${file} is empty: save it again from where it came, then import it once more.`,
  truncated: (file: string) =>
    `${file} ends in the middle of its compressed data: get the whole file again, then import it.`,
  bomb: (file: string) =>
    `${file} unpacks to far more than an article can be, so it was not opened: unpack it yourself and import the article alone.`,
  tooLarge: (file: string, megabytes: number) =>
    `${file} holds ${megabytes} MB of text, which is more than can be read as one article: split it and import the parts.`,
  nested: (file: string) =>
    `${file} holds files packed inside packed files, which articles never are, so it was not opened: unpack it yourself and import the article alone.`,
  damaged: (file: string) => `${file} is damaged and cannot be read: get the file again, then import it.`,
  unsupported: (file: string, what: string) =>
    `${file} is ${what}, which is not a kind of file that can be read yet: save the article as a web page (HTML), Markdown or plain text.`,
  binary: (file: string) =>
    `${file} holds binary data and no text that could be read: choose a web page (HTML), Markdown or plain text file.`,
  noText: (file: string) =>
    `${file} holds no article text: open it where it came from and save the page that shows the text.`,
  failed: (file: string) =>
    `${file} could not be read because of an unexpected problem: try saving it again in another form.`,
  /** Stands with an article. */
  quotationsLeft:
    'The file holds too much text to be searched for quotations in full: its first part was searched, the rest was not.',
}
