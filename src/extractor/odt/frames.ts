import type { Picture } from '#shared/domain/passage'
import { imageAddress } from '../html/flatten/address'
import { alternativeOf, type Pictures } from '../office/pictures'
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from '../xml/element'
import { formulaText } from './formula'

/** What is drawn at a place: pictures, text boxes by their contents, formulas as text. */
export interface Drawn {
  pictures: Picture[]
  boxes: XmlElement[]
  formulas: string[]
}

const SHAPES =
  /^draw:(?:custom-shape|rect|ellipse|circle|polygon|polyline|path|line|connector|caption|measure|regular-polygon)$/

export const isDrawn = ({ name }: XmlElement): boolean =>
  name === 'draw:frame' || name === 'draw:g' || name === 'draw:a' || SHAPES.test(name)

const isDecorative = (frame: XmlElement): boolean =>
  attributeOf(frame, 'loext:decorative') === 'true' || attributeOf(frame, 'draw:decorative') === 'true'

/** A part's name from a relative address, or ''. */
const partName = (address: string | null): string =>
  address && !/^[a-z][a-z\d+.-]*:/i.test(address) ? address.replace(/^(?:\.\/)+/, '').replace(/\/$/, '') : ''

/** Finds the pictures, text boxes and formulas of frames and shapes (part 3, 10.3, 10.4). */
export class Frames {
  constructor(
    private readonly pictures: Pictures,
    /** The root of an object's own content, or null. */
    private readonly object: (name: string) => XmlElement | null,
  ) {}

  read(element: XmlElement): Drawn {
    const drawn: Drawn = { pictures: [], boxes: [], formulas: [] }
    this.visit(element, drawn)
    return drawn
  }

  private visit(element: XmlElement, drawn: Drawn): void {
    if (SHAPES.test(element.name)) drawn.boxes.push(element)
    else if (element.name === 'draw:frame') this.frame(element, drawn)
    else for (const one of childrenOf(element)) if (isDrawn(one)) this.visit(one, drawn)
  }

  private frame(frame: XmlElement, drawn: Drawn): void {
    const box = childOf(frame, 'draw:text-box')
    if (box) {
      drawn.boxes.push(box)
      return
    }
    const formula = this.formula(frame)
    if (formula) drawn.formulas.push(formula)
    else if (!isDecorative(frame)) this.picture(frame, drawn)
  }

  private formula(frame: XmlElement): string {
    const object = childOf(frame, 'draw:object')
    if (!object) return ''
    const root = childOf(object, 'math:math') ?? this.object(partName(attributeOf(object, 'xlink:href')))
    return root?.name === 'math:math' ? formulaText(root) : ''
  }

  /** A frame may hold the same picture in several forms, the best first. */
  private picture(frame: XmlElement, drawn: Drawn): void {
    const images = childrenOf(frame).filter(({ name }) => name === 'draw:image')
    if (!images.length) return
    const alternative = alternativeOf(
      textOf(childOf(frame, 'svg:desc')) || textOf(childOf(frame, 'svg:title')),
    )
    const asset = images.reduce<string | null>((found, one) => found ?? this.keep(one), null)
    const address = asset
      ? null
      : images.reduce<string | null>(
          (found, one) => found ?? imageAddress(attributeOf(one, 'xlink:href') ?? '', null),
          null,
        )
    if (asset || address || alternative) drawn.pictures.push({ asset, address, alternative })
  }

  private keep(image: XmlElement): string | null {
    const inside = childOf(image, 'office:binary-data')
    if (inside) return this.pictures.keepBytes(new Uint8Array(Buffer.from(textOf(inside), 'base64')))
    const name = partName(attributeOf(image, 'xlink:href'))
    return name ? this.pictures.keep(name) : null
  }
}
