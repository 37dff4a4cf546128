import { useEffect, type RefObject } from 'react'
import type { Quotation } from '#shared/domain/quotation'
import { paint } from '../choice/paint'

const LIT = 'reader-speaker'

const rangesOf = ({ start, end, speakerSpan }: Quotation) => [
  { start, end },
  ...(speakerSpan ? [{ start: speakerSpan[0], end: speakerSpan[1] }] : []),
]

/** Quotation and the words that name its speaker light up together: of the one under the pointer, else of the chosen one. */
export function useLitSpeaker(
  root: RefObject<HTMLElement | null>,
  quotations: readonly Quotation[],
  chosen: Quotation | null,
): void {
  useEffect(() => {
    const element = root.current
    if (!element) return
    const light = (quotation: Quotation | null) => paint(LIT, element, quotation ? rangesOf(quotation) : [])
    const over = ({ target }: PointerEvent) => {
      const index =
        target instanceof Element && target.closest('[data-quotation]')?.getAttribute('data-quotation')
      light((typeof index === 'string' && quotations[Number(index)]) || chosen)
    }
    const leave = () => light(chosen)
    light(chosen)
    element.addEventListener('pointerover', over)
    element.addEventListener('pointerleave', leave)
    return () => {
      element.removeEventListener('pointerover', over)
      element.removeEventListener('pointerleave', leave)
      paint(LIT, null, [])
    }
  }, [root, quotations, chosen])
}
