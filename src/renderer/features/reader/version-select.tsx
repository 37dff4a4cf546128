import type { Source } from '#shared/domain/article'
import { formatDate, Select } from '../../ui'
import detailStyles from './details/details.module.css'

/** One text of an article: a source in one of its revisions. */
export interface TextChoice {
  sourceId: string
  revisionId: string
}

const valueOf = ({ sourceId, revisionId }: TextChoice) => `${sourceId} ${revisionId}`

/** Every text that the article has: the newest of each file, then what each was before. */
function choicesOf(sources: readonly Source[]): { value: string; label: string }[] {
  const newest = sources.map(({ id, revisionId, fileName }) => ({
    value: valueOf({ sourceId: id, revisionId }),
    label: fileName,
  }))
  const earlier = sources.flatMap(({ id, fileName, earlier: before = [] }) =>
    before.toReversed().map(({ revisionId, until }) => ({
      value: valueOf({ sourceId: id, revisionId }),
      label: `${fileName}, before ${formatDate(until.slice(0, 10))}, ${until.slice(11, 16)}`,
    })),
  )
  return [...newest, ...earlier]
}

interface Props {
  sources: readonly Source[]
  shown: TextChoice
  choose: (choice: TextChoice) => void
}

/** Which text is read, where the article has several files or its file has changed. */
export function VersionSelect({ sources, shown, choose }: Props) {
  const choices = choicesOf(sources)
  if (choices.length < 2) return null
  return (
    <Select
      className={detailStyles['source']}
      label="Text from"
      value={valueOf(shown)}
      options={choices}
      onChange={(value) => {
        const [sourceId = '', revisionId = ''] = value.split(' ')
        choose({ sourceId, revisionId })
      }}
    />
  )
}
