import { useId, useMemo, useRef, useState } from 'react'
import { certaintyLevel } from '#shared/domain/certainty'
import { quoted } from '#shared/domain/citation'
import { nameKey } from '#shared/domain/speaker'
import { useArticleRows, useLibrary, useQuotations, type QuotationRow } from '../db'
import { announce, Button, Dialog, showToast, SuggestField } from '../ui'
import { useWorkspace, useWorkspaceStore } from '../workspace'
import { namesFor } from './names'
import styles from './speakers.module.css'

const closed = { correcting: null }

/** What the finder thinks and how sure it is of that, or what the user's own word elsewhere suggests. */
function foundText(row: QuotationRow, likenedIn: string | undefined): string {
  if (row.likened !== null)
    return `You named ${row.speaker ?? 'nobody'} for the same statement in ${likenedIn === undefined ? 'another article' : `“${likenedIn}”`}.`
  const speaker = row.found ? row.found.speaker : row.speaker
  if (speaker === null) return 'No speaker was found in the article.'
  const level = row.found ? 'probable' : certaintyLevel(speaker, row.certainty)
  return level === 'certain'
    ? `The article names ${speaker}.`
    : `It is probably ${speaker}, but that is not certain.`
}

const useTitleOf = (articleId: string | undefined): string | undefined =>
  useArticleRows()?.find(({ id }) => id === articleId)?.title

function Form({ row, close }: { row: QuotationRow; close: () => void }) {
  const library = useLibrary()
  const rows = useQuotations()
  const names = useMemo(() => namesFor(row.articleId, rows ?? []), [row.articleId, rows])
  const likenedIn = useTitleOf(rows?.find(({ id }) => id === row.likened)?.articleId)
  const [name, setName] = useState(row.speaker ?? '')
  const [everywhere, setEverywhere] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const formId = useId()
  const typed = name.trim()
  const before = row.speaker
  const renames = before !== null && typed !== '' && nameKey(typed) !== nameKey(before)

  const attempt = (work: Promise<void>, message: string, undo?: () => Promise<void>) =>
    work.then(
      () => {
        close()
        if (undo) showToast({ message, action: { label: 'Undo', run: () => void undo() } })
        else announce(message)
      },
      () => showToast({ message: 'The speaker could not be saved. Free some disk space and try again.' }),
    )

  const correct = async (speaker: string | null) => {
    const revision = await library.revisions.get(row.revisionId)
    if (!revision) return
    await library.speakers.correct(row, revision.text, speaker)
  }
  const takeBack = () => attempt(library.speakers.takeBack(row), 'The speaker is as the article says again.')
  const save = () => {
    if (typed === '') return
    if (everywhere && renames)
      return attempt(
        library.speakers.samePerson(before, typed),
        `${before} is shown as ${typed} in all articles.`,
        () => library.speakers.separate(before),
      )
    return attempt(correct(typed), `The speaker is ${typed}.`)
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) close()
      }}
      title="Correct the speaker"
      description={foundText(row, likenedIn)}
      width="narrow"
      initialFocus={field}
      footer={
        <>
          {row.found && <Button onClick={() => void takeBack()}>Take my correction back</Button>}
          <Button onClick={() => void attempt(correct(null), 'The speaker is unknown.')}>
            Nobody can tell
          </Button>
          <Button variant="primary" type="submit" form={formId} disabled={typed === ''}>
            Save
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <p className={styles['words']}>{row.kind === 'indirect' ? row.words : quoted(row.words)}</p>
        <SuggestField
          label="Speaker"
          value={name}
          suggestions={names}
          onChange={setName}
          placeholder="Name of a person or body"
          inputRef={field}
        />
        {renames && (
          <label className={styles['everywhere']}>
            <input
              type="checkbox"
              checked={everywhere}
              onChange={(event) => setEverywhere(event.target.checked)}
            />
            {before} is the same person as {typed}, in all articles
          </label>
        )}
      </form>
    </Dialog>
  )
}

/** The dialog in which a person says who said a quotation; shown while the workspace names one. */
export function CorrectSpeaker() {
  const workspace = useWorkspaceStore()
  const id = useWorkspace(({ correcting }) => correcting)
  const rows = useQuotations()
  const row = useMemo(() => (id === null ? undefined : rows?.find((one) => one.id === id)), [id, rows])
  return row ? <Form key={row.id} row={row} close={() => workspace.setState(closed)} /> : null
}
