const MONOSPACE =
  /^(?:courier(?: new| prime)?|consolas|menlo|monaco|(?:sf|jetbrains|roboto|noto sans|dejavu sans|liberation|ubuntu|fira|ibm plex|pt|space|cascadia|b612) ?(?:mono|code)|cascadia code|fira code|source code pro|inconsolata|lucida (?:console|sans typewriter)|andale mono|hack|mono(?:space)?)\b/i

/** Whether a font gives every letter the same width, as code is set. */
export const isMonospace = (font: string | undefined): boolean =>
  font !== undefined && MONOSPACE.test(font.replace(/^['"]/, ''))
