const NOTES = [/saved from url=\(\d+\)(https?:\/\/[^\s<>"']+)/i, /\burl:\s*(https?:\/\/[^\s<>"']+)/i]

/** The address that a browser or SingleFile notes in a comment at the top of a page it saves, or null. */
export const savedFrom = (html: string): string | null => {
  const head = html.slice(0, 4000)
  for (const comment of head.matchAll(/<!--([\s\S]{0,2000}?)-->/g))
    for (const note of NOTES) {
      const address = note.exec(comment[1] ?? '')?.[1]
      if (address) return address
    }
  return null
}
