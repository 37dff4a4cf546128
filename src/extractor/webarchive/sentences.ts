/** What a person reads when a web archive cannot be read. */
export const webArchiveSentence = {
  damaged: (file: string) =>
    `${file} is a Safari web archive that is damaged or incomplete: save the page again, as a web archive or as a PDF.`,
}
