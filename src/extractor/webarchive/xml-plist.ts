import { decodeEntities } from '../metadata/entities'
import { MAX_PLIST_DEPTH, type PlistDictionary, type PlistValue } from './plist'

const TAG = /<(\/?)(dict|array|key|string|data|integer|true|false)\b[^<>]{0,100}>/g

/** A list or dictionary that is being read. */
interface Open {
  value: PlistValue[] | PlistDictionary
  key: string
}

const scalar = (name: string, source: string): PlistValue => {
  if (name === 'data') return new Uint8Array(Buffer.from(source, 'base64'))
  if (name === 'integer') return Number(source.trim()) || 0
  return decodeEntities(source)
}

export interface XmlPlist {
  /** Null when it nests deeper than any archive or has no list in it. */
  value: PlistValue
  /** False when the file ends inside the list. */
  complete: boolean
}

/**
 * Reads a property list in its XML form, without a document type's entities and without recursion; linear in the text. What is cut
 * at its end is kept as far as it goes.
 */
export const readXmlPlist = (xml: string): XmlPlist => {
  const stack: Open[] = []
  let root: PlistValue = null
  let leaf = { name: '', from: 0 }
  const put = (value: PlistValue): void => {
    const top = stack.at(-1)
    if (!top) root ??= value
    else if (Array.isArray(top.value)) top.value.push(value)
    else if (top.key) top.value.set(top.key, value)
  }
  for (const hit of xml.matchAll(TAG)) {
    const [tag, slash, name = ''] = hit
    if (leaf.name && name !== leaf.name) continue
    const isEmpty = tag.endsWith('/>')
    if (name === 'dict' || name === 'array') {
      if (slash) stack.pop()
      else {
        const value: Open['value'] = name === 'dict' ? new Map<string, PlistValue>() : []
        put(value)
        if (!isEmpty) stack.push({ value, key: '' })
        if (stack.length > MAX_PLIST_DEPTH) return { value: null, complete: false }
      }
    } else if (name === 'true' || name === 'false') {
      if (!slash) put(name === 'true')
    } else if (isEmpty) put(scalar(name, ''))
    else if (!slash) leaf = { name, from: hit.index + tag.length }
    else if (leaf.name) {
      const source = xml.slice(leaf.from, hit.index)
      leaf = { name: '', from: 0 }
      const top = stack.at(-1)
      if (name !== 'key') put(scalar(name, source))
      else if (top) top.key = decodeEntities(source)
    }
  }
  if (leaf.name && leaf.name !== 'key') put(scalar(leaf.name, xml.slice(leaf.from)))
  return { value: root, complete: !stack.length }
}
