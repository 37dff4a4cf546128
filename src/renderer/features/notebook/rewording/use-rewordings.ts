import { useMemo, useRef } from 'react'
import { locatorOf } from '#shared/domain/locator'
import type { PinSnapshot } from '#shared/domain/pin'
import { run, useCommands } from '../../../commands'
import { useAnnotationsById, useLibrary, type Library } from '../../../db'
import type { EditorHandle, NewsByPin } from '../../../editor'
import { announce, showToast } from '../../../ui'
import { rewordingOf, type Rewording } from './news'

const ACTIONS: Record<Rewording['kind'], string | null> = {
  take: 'Take the new wording',
  look: 'Look at it',
  own: null,
}

/** Gives the pin the words that its highlight has now, with their place; the text around it stays as it is. */
async function takeWording(library: Library, editor: EditorHandle, pin: PinSnapshot): Promise<void> {
  const annotation = await library.annotations.get(pin.annotationId)
  const revision = annotation && (await library.revisions.get(annotation.revisionId))
  if (!revision) {
    showToast({ message: `The newer version of “${pin.title}” is missing. Import the file again.` })
    return
  }
  const { quote, position } = annotation.selectors
  const taken = editor.rewordPin(pin.pinId, pin.words, {
    words: quote.exact,
    ...locatorOf(revision, position),
  })
  if (!taken) return
  // The button that was pressed is drawn anew, and the focus would be nowhere.
  editor.selectPin(pin.pinId)
  announce('The pin has the new wording.')
}

interface Rewordings {
  /** What each pin says of it. */
  news: NewsByPin
  act: (pinId: string) => void
}

/** Which pins of the open note say something else than their sources do now, and what can be done about it. */
export function useRewordings(
  pins: readonly PinSnapshot[],
  editor: EditorHandle | null,
  writable: boolean,
): Rewordings {
  const library = useLibrary()
  const ids = useMemo(() => [...new Set(pins.map(({ annotationId }) => annotationId))].toSorted(), [pins])
  const annotations = useAnnotationsById(ids)
  const found = useMemo(() => {
    const rewordings = new Map<string, Rewording & { pin: PinSnapshot }>()
    for (const pin of pins) {
      const annotation = annotations.get(pin.annotationId)
      const rewording = annotation && rewordingOf(pin, annotation)
      if (rewording) rewordings.set(pin.pinId, { ...rewording, pin })
    }
    return rewordings
  }, [pins, annotations])
  const news = useMemo(
    () =>
      new Map(
        [...found].map(([id, { kind, text }]) => [
          id,
          { text, action: writable || kind === 'look' ? ACTIONS[kind] : null },
        ]),
      ),
    [found, writable],
  )

  const act = (pinId: string) => {
    const rewording = found.get(pinId)
    if (rewording?.kind === 'look') run('library.looks')
    else if (rewording?.kind === 'take' && editor && writable)
      void takeWording(library, editor, rewording.pin).catch(() =>
        showToast({ message: 'The new wording could not be read. Try again.' }),
      )
  }
  /** The palette may take the selection along when it closes. */
  const gone = useRef<string | null>(null)
  const selected = () => editor?.selectedPin() ?? gone.current
  const goToNext = () => {
    const order = editor?.pinIds() ?? []
    const at = order.indexOf(selected() ?? '')
    const next = [...order.slice(at + 1), ...order.slice(0, at + 1)].find((id) => found.has(id))
    if (next === undefined) return
    gone.current = next
    editor?.selectPin(next)
  }
  useCommands([
    {
      id: 'note.nextReworded',
      label: 'Next pin whose source has changed',
      menu: 'note',
      enabled: () => found.size > 0,
      run: goToNext,
    },
    {
      id: 'note.takeWording',
      label: 'Take the source’s new wording',
      menu: 'note',
      enabled: () => writable && found.get(selected() ?? '')?.kind === 'take',
      run: () => act(selected() ?? ''),
    },
  ])
  return { news, act }
}
