const HEADER =
  /^(?:from|subject|date|mime-version|content-type|message-id|received|return-path|snapshot-content-location):\s/i

/** A mail or a web archive (MHTML) begins with header fields, `MIME-Version` and `Content-Type` among them. */
export const mailKind = (text: string): string | null => {
  const head = text.slice(0, 6000).split(/\r?\n\r?\n/, 1)[0] ?? ''
  const fields = head.split(/\r?\n/).filter((line) => HEADER.test(line))
  if (fields.length < 3 || !/^mime-version:|^message-id:/im.test(head)) return null
  return /^content-type:\s*multipart\/related/im.test(head) ? 'a web archive (MHTML)' : 'a mail'
}
