import { ArrowUp, File, Folder } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { VList } from 'virtua'
import type { Backend } from '../../backend'
import { Button, Dialog, IconButton, TextField } from '../../ui'
import { freeName, isTaken, joinPath, nameError, withExtension } from './paths'
import styles from './save-dialog.module.css'

/** What the shell asks. */
export interface Question {
  requestId: string
  suggestedName: string
  kind: { name: string; extension: string }
  folder: string
}

interface Listing {
  folder: string
  parent: string | null
  folders: string[]
  files: string[]
}

const VISIBLE_ROWS = 9
const ROW_REM = 1.75

function Entries({
  listing,
  extension,
  onOpen,
  onTake,
}: {
  listing: Listing
  extension: string
  onOpen: (folder: string) => void
  onTake: (name: string) => void
}) {
  const files = listing.files.filter((file) => file.toLowerCase().endsWith(`.${extension}`))
  const entries = [
    ...listing.folders.map((name) => ({ name, isFolder: true })),
    ...files.map((name) => ({ name, isFolder: false })),
  ]
  return (
    <div role="group" aria-label="In this folder" className={styles['entries']}>
      <VList data={entries} style={{ height: `${VISIBLE_ROWS * ROW_REM}rem` }}>
        {({ name, isFolder }) => (
          <button
            key={`${String(isFolder)}${name}`}
            type="button"
            className={styles['entry']}
            onClick={() => (isFolder ? onOpen(joinPath(listing.folder, name)) : onTake(name))}
          >
            {isFolder ? <Folder aria-label="Folder" /> : <File aria-label="File" />}
            <span>{name}</span>
          </button>
        )}
      </VList>
      {entries.length === 0 && <p className={styles['empty']}>Nothing here that can be replaced.</p>}
    </div>
  )
}

/** Asks where to save, for a shell that has no dialog of its own. `onAnswer(null)` when the person cancelled. */
export function SaveDialog({
  backend,
  question,
  onAnswer,
}: {
  backend: Backend
  question: Question
  onAnswer: (path: string | null) => void
}) {
  const { kind } = question
  const [listing, setListing] = useState<Listing | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [name, setName] = useState(() => withExtension(question.suggestedName, kind.extension))
  const [confirming, setConfirming] = useState(false)
  const field = useRef<HTMLInputElement>(null)

  const open = async (folder: string) => {
    const answer = await backend.call('saving.listFolder', { folder })
    setProblem(answer.ok ? null : answer.error.message)
    if (answer.ok) setListing(answer.value)
    setConfirming(false)
  }
  useEffect(() => {
    let current = true
    void backend.call('saving.listFolder', { folder: question.folder }).then((answer) => {
      if (!current) return
      if (answer.ok) setListing(answer.value)
      else setProblem(answer.error.message)
    })
    return () => {
      current = false
    }
  }, [backend, question.folder])

  const parent = listing?.parent ?? null
  const wrong = nameError(name)
  const full = withExtension(name, kind.extension)
  const taken = listing !== null && isTaken(listing.files, full)
  const save = () => {
    if (!listing || wrong !== null) return
    if (taken && !confirming) setConfirming(true)
    else onAnswer(joinPath(listing.folder, full))
  }

  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onAnswer(null)}
      title={`Save as ${kind.name}`}
      width="medium"
      initialFocus={field}
      footer={
        confirming ? (
          <>
            <p role="alert" className={styles['question']}>
              “{full}” is already there.
            </p>
            <Button
              onClick={() => {
                setName(freeName(full, listing?.files ?? []))
                setConfirming(false)
                field.current?.focus()
              }}
            >
              Use another name
            </Button>
            <Button variant="danger" onClick={save}>
              Replace
            </Button>
          </>
        ) : (
          <>
            <Button onClick={() => onAnswer(null)}>Cancel</Button>
            <Button variant="primary" disabled={!listing || wrong !== null} onClick={save}>
              Save
            </Button>
          </>
        )
      }
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextField
          ref={field}
          label="Name"
          value={name}
          error={wrong}
          onFocus={(event) => event.target.setSelectionRange(0, name.lastIndexOf('.'))}
          onChange={(event) => {
            setName(event.target.value)
            setConfirming(false)
          }}
        />
        <div className={styles['where']}>
          <IconButton
            label="Folder above"
            icon={<ArrowUp aria-hidden />}
            disabled={parent === null}
            onClick={() => {
              if (parent !== null) void open(parent)
            }}
          />
          <span className={styles['folder']}>{listing?.folder ?? question.folder}</span>
        </div>
        {problem !== null && (
          <p role="alert" className={styles['problem']}>
            {problem}
          </p>
        )}
        {listing && (
          <Entries
            listing={listing}
            extension={kind.extension}
            onOpen={(folder) => void open(folder)}
            onTake={(taking) => {
              setName(taking)
              setConfirming(false)
            }}
          />
        )}
        <button type="submit" hidden>
          Save
        </button>
      </form>
    </Dialog>
  )
}
