/** What a person reads about an RTF file that cannot be read, or not in full. */
export const rtfSentence = {
  damaged: (file: string) =>
    `${file} is a damaged RTF document and no text could be read from it: save it again from the program that made it, then import it.`,
  cut: 'The file ends in the middle: what was there has been read, the rest is missing.',
}
