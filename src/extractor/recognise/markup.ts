export type TextKind = 'html' | 'markdown' | 'text'

const HTML_START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,5000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|meta|title)\b/i
const TAG =
  /<\/?(?:html|head|body|div|p|span|a|h[1-6]|ul|ol|li|table|tr|td|article|section|img|br|script|style|meta)(?=[\s>/])[^<>]*>/gi

const looksLikeHtml = (text: string): boolean => {
  const head = text.slice(0, 20_000)
  if (HTML_START.test(head)) return true
  if (/<html[\s>]/i.test(head) && /<(?:head|body)[\s>]/i.test(text.slice(0, 200_000))) return true
  const tags = head.match(TAG)
  return (tags?.length ?? 0) >= 8 && (tags?.join('').length ?? 0) > head.length * 0.02
}

/** Kinds of evidence for Markdown; one kind alone may be an accident of plain text. */
const MARKDOWN: readonly [RegExp, number][] = [
  [/^---\r?\n(?:[\w-]+:.*\r?\n|[ \t]+.*\r?\n|- .*\r?\n)+---\s*$/m, 3],
  [/^#{1,6} \S/m, 2],
  [/^(?:```|~~~)/m, 2],
  [/(?<!!)\[[^\]\n]{1,200}\]\((?:https?:|mailto:|\/|#|\.)[^)\s]{0,500}\)/, 2],
  [/!\[[^\]\n]{0,200}\]\([^)\s]{1,500}\)/, 2],
  [/^\|.*\|\r?\n\|[ :|-]+\|/m, 2],
  [/(?<![\w*])\*\*[^*\n]{1,200}\*\*(?![\w*])/, 1],
  [/(?<![\w_])[_*][^_*\n]{1,100}[_*](?![\w_])/, 1],
  [/^> \S/m, 1],
  [/^(?:={4,}|-{4,})\s*$/m, 1],
]

const looksLikeMarkdown = (text: string, named: boolean): boolean => {
  const head = text.slice(0, 100_000)
  const score = MARKDOWN.reduce((sum, [pattern, weight]) => sum + (pattern.test(head) ? weight : 0), 0)
  return named || score >= 4
}

/** Tells text formats apart by their content; a name ending in .md only tips the scale for Markdown. */
export const textKind = (text: string, fileName: string): TextKind => {
  if (looksLikeHtml(text)) return 'html'
  return looksLikeMarkdown(text, /\.(?:md|markdown|mdown|mkd)(?:\.gz)?$/i.test(fileName))
    ? 'markdown'
    : 'text'
}
