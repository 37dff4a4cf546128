import { useId, useState } from 'react'
import {
  WORK_TYPES,
  type FieldEvidence,
  type Metadata,
  type MetadataField,
  type WorkType,
} from '#shared/domain/metadata'
import { useEvidence, useLibrary, type ArticleView } from '../../../db'
import { announce, Button, Dialog, Select, showToast, TextField } from '../../../ui'
import styles from './details.module.css'
import { evidenceText } from './evidence'
import { fieldsOf, metadataOf, mistakesIn, type Fields } from './fields'

const LABELS: Record<MetadataField, string> = {
  title: 'Title',
  subtitle: 'Subtitle',
  authors: 'Authors',
  published: 'Published',
  modified: 'Changed',
  siteName: 'Site',
  url: 'Address',
  language: 'Language',
  type: 'Kind of work',
  publisher: 'Publisher',
  section: 'Section',
  doi: 'DOI',
  issn: 'ISSN',
  isbn: 'ISBN',
  series: 'Series',
  seriesNumber: 'Number in series',
  volume: 'Volume',
  issue: 'Issue',
  pages: 'Pages',
  keywords: 'Keywords',
}
const TYPES: Record<WorkType, string> = {
  article: 'Article or preprint',
  'article-journal': 'Journal article',
  'article-magazine': 'Magazine article',
  'article-newspaper': 'Newspaper article',
  webpage: 'Web page',
  'post-weblog': 'Blog post',
  post: 'Post or thread',
  book: 'Book',
  chapter: 'Chapter',
  report: 'Report',
  thesis: 'Thesis',
  'paper-conference': 'Conference paper',
  personal_communication: 'Letter or mail',
}
const TYPE_OPTIONS = [
  { value: '', label: 'Not known' },
  ...WORK_TYPES.map((value) => ({ value, label: TYPES[value] })),
]
const FIELDS = Object.keys(LABELS) as MetadataField[]
const PLACEHOLDERS: Partial<Fields> = { published: '2025-04-12', modified: '2025-04-12', language: 'en' }

interface FieldProps {
  field: MetadataField
  value: string
  /** What the file says. */
  read: string
  /** Where that was found. */
  evidence: FieldEvidence | undefined
  error: string | null
  change: (value: string) => void
}

/** One field with what the file says under it, and the way back to that. */
function Field({ field, value, read, evidence, error, change }: FieldProps) {
  const id = useId()
  const found = evidence && read !== '' && <span className={styles['read']}>{evidenceText(evidence)} </span>
  const asRead = value.trim() !== read && (
    <span className={styles['read']}>
      As read from the file: {read === '' ? 'nothing' : read.replaceAll('\n', '; ')}{' '}
      <button
        type="button"
        onClick={() => change(read)}
        aria-label={`Use ${LABELS[field].toLowerCase()} as read`}
      >
        Use this
      </button>
    </span>
  )
  if (field === 'authors')
    return (
      <div className={styles['authors']}>
        <label htmlFor={id}>Authors</label>
        <textarea
          id={id}
          rows={3}
          value={value}
          spellCheck={false}
          aria-describedby={`${id}-about`}
          onChange={(event) => change(event.target.value)}
        />
        <p id={`${id}-about`}>
          One a line: “Family, Given”, or the name of an organisation. {found}
          {asRead}
        </p>
      </div>
    )
  if (field === 'type')
    return (
      <div>
        <Select label={LABELS.type} value={value} options={TYPE_OPTIONS} onChange={change} />
        {found}
        {asRead}
      </div>
    )
  return (
    <div>
      <TextField
        label={LABELS[field]}
        value={value}
        error={error}
        placeholder={PLACEHOLDERS[field]}
        onChange={(event) => change(event.target.value)}
      />
      {found}
      {asRead}
    </div>
  )
}

/** Corrections of what was read from the file. They are kept apart from it and win over it, also over a later reading. */
export function EditDetails({ view, close }: { view: ArticleView; close: () => void }) {
  const { articles } = useLibrary()
  const { article, metadata } = view
  const evidence = useEvidence(article)
  const [fields, setFields] = useState(() => fieldsOf(metadata))
  const [tried, setTried] = useState(false)
  const read = fieldsOf(article.metadata)
  const mistakes = tried ? mistakesIn(fields) : {}
  const formId = useId()

  const correct = async (field: MetadataField, next: Metadata) => {
    if (fields[field].trim() === fieldsOf(metadata)[field]) return
    const asRead = fieldsOf(next)[field] === read[field]
    await articles.correct(article.id, field, asRead ? undefined : (next[field] ?? null))
  }
  const save = async () => {
    setTried(true)
    if (Object.keys(mistakesIn(fields)).length > 0) return
    const next = metadataOf(fields)
    try {
      for (const field of FIELDS) await correct(field, next)
      announce('Details saved')
      close()
    } catch {
      showToast({ message: 'The details could not be saved. Free some disk space and try again.' })
    }
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) close()
      }}
      title="Edit details"
      description="Citations follow what stands here. The file itself is never changed."
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId}>
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
        {FIELDS.map((field) => (
          <Field
            key={field}
            field={field}
            value={fields[field]}
            read={read[field]}
            evidence={evidence[field]}
            error={mistakes[field] ?? null}
            change={(value) => setFields((old) => ({ ...old, [field]: value }))}
          />
        ))}
      </form>
    </Dialog>
  )
}
