import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml/element'
import type { Fonts } from './look'

/** The fonts that the roots of a document's parts declare. */
export const fontsOf = (roots: readonly XmlElement[]): Fonts =>
  new Map(
    roots
      .flatMap((root) => {
        const faces = childOf(root, 'office:font-face-decls')
        return faces ? childrenOf(faces) : []
      })
      .map((one) => [
        attributeOf(one, 'style:name') ?? '',
        {
          family: attributeOf(one, 'svg:font-family') ?? '',
          fixed: attributeOf(one, 'style:font-pitch') === 'fixed',
        },
      ]),
  )
