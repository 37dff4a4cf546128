import { HIGHLIGHT_COLOURS, type Annotation, type HighlightColour } from '#shared/domain/annotation'
import type { TextRange } from '../../../anchoring'
import { useLibrary, useLocal, type NoteRow, type QuotationRow } from '../../../db'
import { annotationOf, citedAt, quotationAround, snapshotOf, type OnPin, type Shown } from '../../../pinning'
import { announce, showToast } from '../../../ui'
import { openNote, useWorkspaceStore } from '../../../workspace'
import type { Choice, Choose } from '../choice/use-choice'
import { rowOf } from '../text/corrected-quotations'
import type { PlacedAnnotation } from '../text/decorations'
import { copy, withCitation } from './clipboard'
import { useExisting } from './use-existing'

interface Context {
  shown: Shown
  placed: readonly PlacedAnnotation[]
  notesUsing: ReadonlyMap<string, NoteRow[]>
  choice: Choice | null
  choose: Choose
  /** The passage that has the focus: what an action is about when no words are chosen. */
  currentPassage: () => TextRange | null
  setCommenting: (annotationId: string | null) => void
  onPin: OnPin
  /** The article's quotations as the library knows them. */
  rows: readonly QuotationRow[] | undefined
}

export interface Actions {
  colour: HighlightColour
  pin: () => void
  highlight: (colour?: HighlightColour) => void
  comment: () => void
  copyWithCitation: () => void
  remove: () => void
  openItsNote: () => void
  correctSpeaker: () => void
  showWordings: () => void
}

/** Does it, and says in one sentence when it could not be stored. */
function attempt(work: Promise<void>, what: string): void {
  work.catch(() => showToast({ message: `${what} could not be saved. Free some disk space and try again.` }))
}

const isColour = (value: unknown): value is HighlightColour =>
  HIGHLIGHT_COLOURS.some((colour) => colour === value)

/** What can be done with chosen words, by button and by key alike. */
export function useActions(context: Context): Actions {
  const { shown, placed, notesUsing, choice, choose, currentPassage, setCommenting, onPin, rows } = context
  const library = useLibrary()
  const workspace = useWorkspaceStore()
  const { existing, remember } = useExisting(placed)
  const [lastColour, setLastColour] = useLocal<unknown>('reader.colour', 'yellow')
  const colour = isColour(lastColour) ? lastColour : 'yellow'

  const about = (act: (range: TextRange) => void) => {
    const range = choice ?? currentPassage()
    if (range && range.start < range.end) act({ start: range.start, end: range.end })
    else announce('Choose some words first.')
  }

  const add = (range: TextRange, chosenColour: HighlightColour): Promise<Annotation> => {
    const annotation = annotationOf(shown, range, chosenColour)
    const stored = library.annotations.add(annotation)
    remember(annotation, stored)
    // The text is about to be drawn again, and would take a selection of the browser with it.
    choose(range)
    return stored.then(() => annotation)
  }

  const highlight = (wanted?: HighlightColour) =>
    about((range) => {
      const chosenColour = wanted ?? colour
      setLastColour(chosenColour)
      const work = existing(range).then(async (old) => {
        if (old) await library.annotations.update(old.id, { colour: chosenColour })
        else await add(range, chosenColour)
        announce(`Highlighted in ${chosenColour}`)
      })
      attempt(work, 'The highlight')
    })

  const pinned = async () => {
    const { noteId, layout } = workspace.getState()
    const note = noteId === null ? null : await library.notes.get(noteId)
    const message = `Pinned to ${note?.title || 'the note'}`
    if (layout === 'reader') showToast({ message })
    else announce(message)
  }

  const pin = () =>
    about((range) => {
      const work = existing(range).then(async (old) => {
        const annotation = old?.revisionId === shown.revision.id ? old : annotationOf(shown, range, colour)
        choose(range)
        const stored = onPin(annotation, snapshotOf(shown, annotation, range))
        if (annotation !== old) remember(annotation, stored)
        await stored
        await pinned()
      })
      attempt(work, 'The pin')
    })

  const comment = () =>
    about((range) => {
      const work = existing(range).then(async (old) => {
        choose(range)
        setCommenting((old ?? (await add(range, colour))).id)
      })
      attempt(work, 'The comment')
    })

  const copyWithCitation = () =>
    about((range) => {
      void copy(withCitation(citedAt(shown, range))).then((copied) =>
        showToast({
          message: copied
            ? 'Copied with citation.'
            : 'The clipboard cannot be written now. Click into the window and try again.',
        }),
      )
    })

  const remove = () =>
    about((range) => {
      const work = existing(range).then(async (old) => {
        if (!old) return announce('There is no highlight here.')
        await library.annotations.remove([old.id])
        choose(null)
        setCommenting(null)
        showToast({
          message:
            old.comment === '' ? 'The highlight was removed.' : 'The highlight and its comment were removed.',
          action: {
            label: 'Undo',
            run: () => attempt(library.annotations.restore([old.id]), 'The highlight'),
          },
        })
      })
      attempt(work, 'The change')
    })

  const openItsNote = () =>
    about((range) => {
      const here = placed.filter(({ start, end }) => start < range.end && end > range.start)
      const note = here.flatMap(({ annotation }) => notesUsing.get(annotation.id) ?? [])[0]
      if (note) openNote(workspace, note.id)
      else announce('No note uses these words.')
    })

  /** Opens one of the window's dialogs about the quotation that the words are in. */
  const ask = (about: 'correcting' | 'wordings') => () => {
    const range = choice ?? currentPassage()
    const quotation = range && quotationAround(shown, range)
    const row = rowOf(shown.revision, rows, quotation)
    if (row) workspace.setState({ [about]: row.id })
    else announce('Choose a quotation first.')
  }

  return {
    colour,
    correctSpeaker: ask('correcting'),
    showWordings: ask('wordings'),
    pin,
    highlight,
    comment,
    copyWithCitation,
    remove,
    openItsNote,
  }
}
