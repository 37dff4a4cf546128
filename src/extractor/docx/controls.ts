import { attributeOf, descendantsOf, under, type XmlElement } from '../xml/element'

/** A content control that holds a list of contents, or only says what should be typed into it. */
export const isLeftOut = (control: XmlElement): boolean =>
  under(control, 'w:sdtPr', 'w:showingPlcHdr') !== null ||
  descendantsOf(under(control, 'w:sdtPr'), 'w:docPartGallery').some((one) =>
    /^table of contents$/i.test(attributeOf(one, 'w:val') ?? ''),
  )
