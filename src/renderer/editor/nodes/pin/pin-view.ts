import { citationText, quoted } from '#shared/domain/citation'
import type { PinSnapshot } from '#shared/domain/pin'
import type { PinNews } from './pin-news'
import styles from './pin.module.css'

export const PIN_HANDLE = 'data-pin-handle'
export const PIN_OPEN = 'data-pin-open'
/** Shows where else the statement stands. */
export const PIN_ALSO = 'data-pin-also'
/** Says what has become of the words in their source; the button in it does something about that. */
export const PIN_NEWS = 'data-pin-news'
export const PIN_ACT = 'data-pin-act'
/** On a pin whose article is gone. */
export const PIN_ORPHAN = 'data-orphan'

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string | undefined,
  ...children: (string | Node)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  if (className !== undefined) made.className = className
  made.append(...children)
  return made
}

/** The pin as it stands in a note. Clicks and drags are listened to once, by the extension. */
export function pinView(snapshot: PinSnapshot): HTMLElement {
  const citation = citationText(snapshot)
  const handle = element('span', styles['handle'])
  handle.setAttribute(PIN_HANDLE, '')
  handle.draggable = true
  handle.title = 'Drag to move'
  handle.ariaHidden = 'true'

  const open = element('button', styles['open'], 'Open in reader')
  open.type = 'button'
  open.tabIndex = -1
  open.setAttribute(PIN_OPEN, '')

  const also = element('button', styles['also'])
  also.type = 'button'
  also.tabIndex = -1
  also.hidden = true
  also.setAttribute(PIN_ALSO, '')

  const act = element('button', styles['open'])
  act.type = 'button'
  act.tabIndex = -1
  act.setAttribute(PIN_ACT, '')
  const news = element('p', styles['news'], element('span', undefined), act)
  news.hidden = true
  news.setAttribute(PIN_NEWS, '')

  const pin = element(
    'figure',
    styles['pin'],
    handle,
    element('blockquote', styles['words'], quoted(snapshot.words)),
    news,
    element(
      'figcaption',
      styles['caption'],
      element('span', styles['citation'], citation),
      element('span', styles['orphan'], 'The article is no longer in the library'),
      open,
      also,
    ),
  )
  pin.dataset['pinId'] = snapshot.pinId
  pin.ariaLabel = `Pinned passage, ${citation}`
  return pin
}

/** Shows what has become of the words, or nothing. */
export function showNews(pin: HTMLElement, news: PinNews | undefined): void {
  const place = pin.querySelector<HTMLElement>(`[${PIN_NEWS}]`)
  const text = place?.querySelector('span')
  const act = place?.querySelector<HTMLElement>(`[${PIN_ACT}]`)
  if (!place || !text || !act) return
  place.hidden = news === undefined
  text.textContent = news?.text ?? ''
  act.textContent = news?.action ?? ''
  act.hidden = !news || news.action === null
}
