import { attributeOf, elementsOf } from './xml'

/** Fonts that are only scrambled, so that they cannot be taken out of the book, are no lock (EPUB 3.3, 4.3; Adobe’s older way). */
const SCRAMBLED_FONT = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC'])

/** Whether META-INF/encryption.xml names a part that is locked. */
export const namesLockedParts = (encryption: Element): boolean =>
  elementsOf(encryption, 'encrypteddata').some((data) => {
    const method = elementsOf(data, 'encryptionmethod')[0]
    return !SCRAMBLED_FONT.has((method && attributeOf(method, 'Algorithm')) ?? '')
  })
