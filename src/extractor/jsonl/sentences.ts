/** What a person reads about a JSON file. */
export const jsonSentence = {
  noArticles: (file: string) =>
    `${file} is a JSON file that holds no articles: each article needs its text under a name such as “text”, “content” or “body”.`,
  broken: (file: string) =>
    `${file} looks like JSON, but no part of it can be read: export it again from the program that made it, then import it.`,
  places: (unit: 'line' | 'entry', places: readonly number[], more: number): string => {
    const many = unit === 'line' ? 'Lines' : 'Entries'
    const named = places.join(', ')
    if (more) return `${many} ${named} and ${more} more of the file could not be read and were left out.`
    return places.length === 1
      ? `${unit === 'line' ? 'Line' : 'Entry'} ${named} of the file could not be read and was left out.`
      : `${many} ${named} of the file could not be read and were left out.`
  },
  tooMany: (kept: number) =>
    `The file holds more articles than can be read at once: only the first ${kept} were read; split it and import the rest.`,
}
