const SAMPLE = 64 * 1024
const LINE = /^[!-9;-~]{1,100}[ \t]*:/
const KNOWN =
  /^(?:from|to|cc|subject|date|mime-version|content-type|message-id|received|return-path|delivered-to|reply-to|sender|list-id|list-unsubscribe|dkim-signature|content-location|snapshot-content-location|content-transfer-encoding):/i

/** The header lines at the start of a file, or none when it does not begin with such lines. */
const headerLines = (bytes: Uint8Array): string[] => {
  const sample = new TextDecoder('latin1').decode(bytes.subarray(0, SAMPLE))
  const text = sample.replace(/^(?:\u00ef\u00bb\u00bf)?[\r\n]*(?:>?From [^\n:]*\d{2}:\d{2}[^\n]*\n)?/, '')
  const lines: string[] = []
  for (const line of text.split(/\r?\n/)) {
    if (!line) break
    const last = lines.length - 1
    if (/^[ \t]/.test(line) && last >= 0) lines[last] = `${lines[last] ?? ''}${line}`
    else if (LINE.test(line)) lines.push(line)
    // A sample may end anywhere, but nothing else stands among header fields.
    else return []
  }
  return lines
}

/** Fields that only a web archive has, and those that only a message that was sent has. */
const ARCHIVE = /^(?:snapshot-content-location|content-location):|^from:\s*<saved by\b/i
const SENT = /^(?:received|message-id|return-path|delivered-to|to|dkim-signature|list-id|x-mailer):/i

/**
 * What a file that begins with header fields is: a web archive (MHTML), a mail, or null for neither. MHTML is a mail without
 * receiver whose parts are a page (RFC 2557).
 */
export const mailKind = (bytes: Uint8Array): 'archive' | 'mail' | null => {
  const lines = headerLines(bytes)
  const known = lines.filter((line) => KNOWN.test(line))
  const has = (pattern: RegExp): boolean => known.some((line) => pattern.test(line))
  if (known.length < 2) return null
  const mime = has(/^mime-version:/i) && has(/^content-type:/i)
  if (mime && lines.some((line) => ARCHIVE.test(line)) && !lines.some((line) => SENT.test(line)))
    return 'archive'
  if (mime && has(/^content-type:\s*multipart\/related\b/i) && !lines.some((line) => SENT.test(line)))
    return 'archive'
  const sender = has(/^from:.*\S@\S/i)
  const dated = has(/^date:.*\d{1,2}:\d{2}/i)
  if (known.length >= 3 && (mime || has(/^(?:message-id|received):/i) || (sender && dated))) return 'mail'
  return mime && (sender || has(/^subject:/i)) ? 'mail' : null
}
