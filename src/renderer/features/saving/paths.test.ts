import { describe, expect, it } from 'vitest'
import { freeName, isTaken, joinPath, nameError, withExtension } from './paths'

describe('paths', () => {
  it('are joined as their system does', () => {
    expect(joinPath('/home/a', 'b.md')).toBe('/home/a/b.md')
    expect(joinPath('/', 'b.md')).toBe('/b.md')
    expect(joinPath('C:\\Users\\a', 'b.md')).toBe('C:\\Users\\a\\b.md')
    expect(joinPath('C:\\', 'b.md')).toBe('C:\\b.md')
  })

  it('get their extension once', () => {
    expect(withExtension('note', 'md')).toBe('note.md')
    expect(withExtension(' note.MD ', 'md')).toBe('note.MD')
    expect(withExtension('v1.2', 'md')).toBe('v1.2.md')
  })

  it('refuse names that some system cannot write', () => {
    expect(nameError('note.md')).toBeNull()
    for (const name of ['', '  ', 'a/b', 'a\\b', 'a:b', '"x".md', '.hidden', 'dot.', 'x'.repeat(201)])
      expect(nameError(name)).not.toBeNull()
  })

  it('know taken names without case and find a free one', () => {
    expect(isTaken(['Note.md'], 'note.MD')).toBe(true)
    expect(isTaken(['Note.md'], 'note 2.md')).toBe(false)
    expect(freeName('note.md', ['note.md', 'Note 2.md'])).toBe('note 3.md')
    expect(freeName('note', [])).toBe('note 2')
  })
})
