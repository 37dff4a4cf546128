import type { PressLine } from './lines'

const FURNITURE =
  /^(?:page \d+ (?:of|de|von|sur) \d+|seite \d+ von \d+|page \d+ sur \d+|página \d+ de \d+|(?:page \d+ (?:of \d+ )?)?©\s*\d{4} factiva\b.*|\d+ of \d+ ?results?)$/i

/** Lines without what a database prints on every page. */
export const withoutFurniture = (lines: readonly PressLine[]): PressLine[] =>
  lines.filter(({ text }) => text.length > 120 || !FURNITURE.test(text))
