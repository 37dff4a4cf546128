/** What a person reads when a PDF gives no article, or not all of it. */
export const pdfSentence = {
  encrypted: (file: string) =>
    `${file} is protected with a password: open it with the password, save or print it to a new PDF without one, and import that.`,
  scanned: (file: string) =>
    `${file} is a scan, so its pages are pictures and hold no text: run text recognition (OCR) on it first, then import the result.`,
  damaged: (file: string) =>
    `${file} is damaged and cannot be read as a PDF: get the file again, or print it to a new PDF, then import it.`,
  tooManyPages: (file: string, pages: number) =>
    `${file} has ${pages} pages, which is more than can be read as one article: split it and import the part you need.`,
  noArticle: (file: string) =>
    `${file} shows what stands around a web page’s article but not the article: open the page again, wait until all of it shows, then print it once more or save it as a web page (HTML).`,
  unsureArticle:
    'The article could not be told from the rest of this printed page for sure: compare it with the original.',
  pagesWithoutText: (without: number, all: number) =>
    without === 1
      ? `One of the ${all} pages holds no text (a picture or a scan), so what it says is missing.`
      : `${without} of the ${all} pages hold no text (pictures or scans), so what they say is missing.`,
  pagesUnread: (read: number, all: number) =>
    `Only the first ${read} of the ${all} pages were read, because the file takes too long: split it and import the rest.`,
  pagesBroken: (broken: number, all: number) =>
    `${broken} of the ${all} pages are damaged, so what they say is missing.`,
}
