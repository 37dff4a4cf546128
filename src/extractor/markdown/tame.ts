/** Deeper nesting than this is no article; without it the parser would recurse as deep as a file tells it to. */
const MAX_NESTING = 60
const PREFIX = /^(?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))+/gm
const LONG_RUN = /[[!*_]{400,}/g
const KEPT_OF_RUN = 100

/** Flattens quotes and lists that are nested absurdly deep, and shortens absurdly long runs of marks. */
export const tame = (markdown: string): string =>
  markdown
    .replace(PREFIX, (prefix) => {
      const marks = prefix.match(/>|[-*+]|\d+[.)]/g) ?? []
      return marks.length > MAX_NESTING ? marks.slice(0, MAX_NESTING).join(' ') : prefix
    })
    .replace(LONG_RUN, (run) => run.slice(0, KEPT_OF_RUN))
