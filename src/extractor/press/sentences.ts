/** What a person reads about an article of a press database. */
export const pressSentence = {
  tooLong: (read: number) =>
    `The file has more lines than can be read at once, so only its first ${read} articles were read: split it and import the rest.`,
  tooMany: (read: number, all: number) =>
    `Only the first ${read} of the ${all} articles in the file were read: split it and import the rest.`,
  abstractOnly: 'The database gave only the abstract of this article: get its full text if you need more.',
  words: (stated: number, read: number) =>
    `The database states ${stated} words, but ${read} were read: compare the article with the original.`,
}
