import { readFields, type Field } from '../../mime/fields'
import type { Properties } from './properties'

const quoted = (name: string): string => `"${name.replace(/["\\]/g, '')}"`

/** An Exchange address is a path in a directory and means nothing elsewhere. */
const addressOf = (properties: Properties): string =>
  ['5D01', '5D02', '0C1F', '0065']
    .map((id) => properties.text(id))
    .find((address) => address.includes('@')) ?? ''

/** Times in a message are in universal time; only the header that it was sent with knows its sender's zone. */
const dateOf = (properties: Properties): string => {
  const time = properties.time('0039') ?? properties.time('0E06')
  return time === null ? '' : new Date(time).toISOString()
}

/** The header fields of an Outlook message: those it was sent with, where they are kept, and after them those of its properties. */
export const fieldsOf = (properties: Properties): Field[] => {
  const header = new TextEncoder().encode(properties.text('007D'))
  const name = properties.text('0C1A') || properties.text('0042')
  // A subject may begin with a sign that is no text, and the length of its prefix.
  const subject = properties.text('0037').replace(/^\u0001./s, '')
  const own = [
    { name: 'from', value: `${name ? quoted(name) : ''} <${addressOf(properties)}>` },
    { name: 'subject', value: subject },
    { name: 'date', value: dateOf(properties) },
  ]
  return [...readFields(header, 0, header.length).fields, ...own]
}
