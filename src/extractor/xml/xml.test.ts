import { describe, expect, it } from 'vitest'
import { decodeXml } from './decode-xml'
import { attributeOf, childOf, childrenOf, descendantsOf, numberOf, textOf, type XmlElement } from './element'
import { parseXml } from './parse-xml'

const NAMESPACES = { 'urn:one': 'a', 'urn:strict-one': 'a', 'urn:two': 'b' }

const parsed = (source: string): XmlElement => {
  const result = parseXml(source, NAMESPACES)
  if (!result.ok) throw new Error(result.error)
  return result.value
}

const problem = (source: string): string => {
  const result = parseXml(source, NAMESPACES)
  return result.ok ? 'ok' : result.error
}

describe('parseXml', () => {
  it('gives names the prefixes of the reader, whatever the file calls them', () => {
    for (const source of [
      '<w:p xmlns:w="urn:one" w:id="7"><w:t/></w:p>',
      '<p xmlns="urn:strict-one" xmlns:x="urn:one" x:id="7"><t/></p>',
      "<x:p xmlns:x='urn:one' x:id='7'><y:t xmlns:y='urn:one' /></x:p >",
    ]) {
      const root = parsed(source)
      expect(root.name).toBe('a:p')
      expect(numberOf(root, 'a:id')).toBe(7)
      expect(childOf(root, 'a:t')).not.toBeNull()
    }
    expect(parsed('<p xmlns="urn:other"><q xmlns=""/></p>').name).toBe('?:p')
    expect(parsed('<p/>').name).toBe('p')
    expect(parsed('<c:p xmlns:c="constructor"/>').name).toBe('?:p')
  })

  it('reads text, CDATA, the five named references and characters by number', () => {
    const root = parsed(
      '<?xml version="1.0"?><!-- x --><p q="&lt;&#233;">a &amp; <i>b</i><![CDATA[<c>]]>&#x1F600;&#0;</p>\n',
    )
    expect(textOf(root)).toBe('a & b<c>😀')
    expect(attributeOf(root, 'q')).toBe('<é')
    expect(childrenOf(root).length).toBe(1)
    expect(descendantsOf(root, 'i').map(textOf)).toEqual(['b'])
  })

  it('refuses document types, foreign entities, what is not well-formed, and what is too deep or too large', () => {
    expect(problem('<!DOCTYPE p [<!ENTITY a "aaaa">]><p>&a;</p>')).toBe('doctype')
    expect(problem('<p>&nbsp;</p>')).toBe('malformed')
    for (const source of [
      '',
      'words',
      '<p>',
      '<p></q>',
      '</p>',
      '<p',
      '<p a=1/>',
      '<p><!-- ',
      '<p><![CDATA[',
      '<!ELEMENT p>',
    ])
      expect(problem(source)).toBe('malformed')
    expect(problem('<p>'.repeat(100_000) + '</p>'.repeat(100_000))).toBe('deep')
    expect(problem(`<p>${'<q/>'.repeat(1_000_000)}</p>`)).toBe('large')
  })

  it('takes time in proportion to the length', () => {
    const start = performance.now()
    expect(problem(`<p ${'a="b" '.repeat(200_000)}`)).toBe('malformed')
    expect(problem(`<p>${'&'.repeat(300_000)}</p>`)).toBe('malformed')
    expect(problem(`<p ${' '.repeat(300_000)}`)).toBe('malformed')
    expect(problem(`<p>${'<!-- -- '.repeat(200_000)}</p>`)).toBe('malformed')
    const declared = Array.from({ length: 100_000 }, (_, i) => `xmlns:n${i}=""`).join(' ')
    expect(problem(`<p ${declared}/>`)).toBe('ok')
    expect(performance.now() - start).toBeLessThan(3_000)
  })
})

describe('decodeXml', () => {
  it('follows byte order marks and declarations', () => {
    const utf16 = Buffer.from('\ufeff<p>é</p>', 'utf16le')
    expect(decodeXml(utf16)).toBe('<p>é</p>')
    expect(decodeXml(Buffer.from('<p>é</p>', 'utf16le'))).toBe('<p>é</p>')
    expect(decodeXml(Buffer.from('\ufeff<p>é</p>'))).toBe('<p>é</p>')
    expect(decodeXml(Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><p>é</p>', 'latin1'))).toContain(
      'é',
    )
    expect(decodeXml(Buffer.from('<?xml version="1.0" encoding="made-up"?><p>é</p>'))).toContain('é')
  })
})
