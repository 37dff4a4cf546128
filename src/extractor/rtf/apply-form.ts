import { plainCharacters, plainParagraph, type Form } from './form'

/** Applies a control word that changes how characters look. True when it was one. A parameter of 0 turns a property off. */
export const characterForm = (state: Form, name: string, parameter: number | null): boolean => {
  const on = parameter !== 0
  switch (name) {
    case 'plain':
      plainCharacters(state)
      return true
    case 'f':
      state.font = parameter ?? -1
      return true
    case 'fs':
      state.size = parameter ?? 24
      return true
    case 'b':
      state.bold = on
      return true
    case 'i':
      state.italic = on
      return true
    case 'strike':
    case 'striked':
      state.strike = on
      return true
    case 'super':
      state.script = on ? 'superscript' : null
      return true
    case 'sub':
      state.script = on ? 'subscript' : null
      return true
    case 'up':
    case 'dn':
      state.script = on && parameter !== null ? (name === 'up' ? 'superscript' : 'subscript') : null
      return true
    case 'nosupersub':
      state.script = null
      return true
    case 'v':
      state.hidden = on
      return true
    case 'deleted':
      state.deleted = on
      return true
    case 'htmlrtf':
      state.rtfOnly = on
      return true
    case 'uc':
      state.fallback = Math.max(0, parameter ?? 1)
      return true
    default:
      return false
  }
}

/** Applies a control word that says what a paragraph is. True when it was one and nothing else depends on it. */
export const paragraphForm = (state: Form, name: string, parameter: number | null): boolean => {
  switch (name) {
    case 'pard':
      plainParagraph(state)
      return false
    case 's':
      state.style = parameter ?? 0
      return true
    case 'outlinelevel':
      state.outline = parameter ?? 9
      return true
    case 'ls':
      state.list = parameter ?? 0
      return true
    case 'ilvl':
      state.listLevel = parameter ?? 0
      return true
    case 'intbl':
      state.inTable = parameter !== 0
      return true
    case 'itap':
      state.inTable = (parameter ?? 0) > 0
      return true
    default:
      return false
  }
}
