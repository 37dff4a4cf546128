import type { Picture } from '#shared/domain/passage'
import { imageAddress } from '../html/flatten/address'
import { alternativeOf, type Pictures } from '../office/pictures'
import { attributeOf, childOf, descendantsOf, type XmlElement } from '../xml/element'
import { alternatives } from './alternatives'
import type { Relations } from './package'

/** What is drawn at a place: pictures, and text boxes by their contents. */
export interface Drawn {
  pictures: Picture[]
  boxes: XmlElement[]
}

interface Described {
  description: string | null
  decorative: boolean
}

/** Finds the pictures and text boxes of a drawing, of DrawingML (20.4) or of VML. */
export class Drawings {
  constructor(
    private readonly relations: Relations,
    private readonly pictures: Pictures,
  ) {}

  read(element: XmlElement): Drawn {
    const drawn: Drawn = { pictures: [], boxes: [] }
    this.visit(element, { description: null, decorative: false }, drawn)
    return drawn
  }

  private visit(element: XmlElement, above: Described, drawn: Drawn): void {
    const described = describe(element, above)
    for (const one of alternatives(element))
      if (one.name === 'w:txbxContent') drawn.boxes.push(one)
      else if (one.name === 'a:blip')
        this.picture(attributeOf(one, 'r:embed') ?? attributeOf(one, 'r:link'), described, drawn)
      else if (one.name === 'v:imagedata') this.picture(attributeOf(one, 'r:id'), described, drawn)
      else this.visit(one, described, drawn)
  }

  private picture(id: string | null, { description, decorative }: Described, drawn: Drawn): void {
    const relation = id === null ? undefined : this.relations.get(id)
    if (!relation || decorative) return
    const alternative = alternativeOf(description)
    const asset = relation.external ? null : this.pictures.keep(relation.target)
    const address = relation.external ? imageAddress(relation.target, null) : null
    if (asset || address || alternative) drawn.pictures.push({ asset, address, alternative })
  }
}

/** The nearest description: of the picture itself, else of the drawing around it. */
const describe = (element: XmlElement, above: Described): Described => {
  const properties =
    childOf(element, 'wp:docPr') ??
    childOf(childOf(element, 'pic:nvPicPr'), 'pic:cNvPr') ??
    childOf(element, 'wps:cNvPr')
  const own =
    (attributeOf(properties, 'descr') ?? '') ||
    (element.name.startsWith('v:') ? attributeOf(element, 'alt') : null)
  return {
    description: own || above.description,
    decorative:
      above.decorative ||
      descendantsOf(properties, 'adec:decorative').some((one) => attributeOf(one, 'val') === '1'),
  }
}

export const isDrawing = ({ name }: XmlElement): boolean =>
  name === 'w:drawing' || name === 'w:pict' || name === 'w:object'
