/** What a reader of web pages says of an article that may not be whole or right. */
export const warning = {
  tooDeep: 'The page is nested deeper than browsers allow; its innermost structure was flattened.',
  tooLong: 'The page has more elements than can be read at once: only its first part was read.',
  unsure: 'It is not certain that this is the article: compare it with the original.',
  summary:
    'The file holds only a summary of this page, which loads its text by scripts: save the page again once it shows its text.',
  paid: 'The page says that it is for subscribers: what the file holds may be only its beginning.',
} as const
