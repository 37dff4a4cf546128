const VOWEL = /[aeiou]/
/** Verbs that double their last letter, and the like, are given as `stem+past+participle`. */
function regular(base: string): string[] {
  if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`]
  if (base.endsWith('y') && !VOWEL.test(base.at(-2) ?? 'a')) {
    const stem = base.slice(0, -1)
    return [base, `${stem}ies`, `${stem}ied`, `${base}ing`]
  }
  const third = /(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`
  return [base, third, `${base}ed`, `${base}ing`]
}

/** All forms of English verbs in a list of words; `quip*` doubles its last letter, `tell/told` has its own past. */
export function englishForms(list: string): string[] {
  return list
    .trim()
    .split(/\s+/)
    .flatMap((entry) => {
      if (entry.endsWith('*')) {
        const base = entry.slice(0, -1)
        const doubled = base + (base.at(-1) ?? '')
        return [base, `${base}s`, `${doubled}ed`, `${doubled}ing`]
      }
      const [base = '', ...pasts] = entry.split('/')
      if (pasts.length === 0) return regular(base)
      const [form = base, third = `${base}s`, , participle = ''] = regular(base)
      return [form, third, participle, ...pasts]
    })
}
