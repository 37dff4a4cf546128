/** What a person reads about an article of a press database. */
export const pressSentence = {
  abstractOnly: 'The database gave only the abstract of this article: get its full text if you need more.',
  words: (stated: number, read: number) =>
    `The database states ${stated} words, but ${read} were read: compare the article with the original.`,
}
