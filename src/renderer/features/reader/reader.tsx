import { useState, type ReactNode } from 'react'
import type { Source } from '#shared/domain/article'
import type { Backend } from '../../backend'
import { run } from '../../commands'
import { useArticle, useRevision } from '../../db'
import { Button, EmptyState } from '../../ui'
import { useWorkspace } from '../../workspace'
import type { OnPin } from '../../pinning'
import { cssVariables } from './css-variables'
import { useLook, type Look } from './look/look'
import { OpenArticle } from './open-article'
import styles from './reader.module.css'

interface ReaderProps {
  backend: Backend
  /** Puts a pin into the open note (or a new one) and stores note and annotation together. */
  onPin: OnPin
}

/** Whether a revision is one of this source's, now or before its file changed. */
const belongsTo = ({ sha256, part, earlier = [] }: Source, revisionId: string) =>
  [{ sha256, part }, ...earlier].some((version) =>
    revisionId.startsWith(`${version.sha256}/${version.part}/`),
  )

function Shown({
  backend,
  onPin,
  look,
  changeLook,
}: ReaderProps & { look: Look; changeLook: (look: Partial<Look>) => void }) {
  const articleId = useWorkspace((workspace) => workspace.articleId)
  const wanted = useWorkspace((workspace) => workspace.target?.revisionId ?? null)
  const [chosen, setChosen] = useState<{ sourceId: string; earlier: string | null } | null>(null)
  const view = useArticle(articleId)
  const sources = view?.article.sources ?? []
  // A revision belongs to its bytes, so that an older one of the same source leads here, too.
  const source =
    sources.find(({ id }) => id === chosen?.sourceId) ??
    sources.find((one) => wanted !== null && belongsTo(one, wanted)) ??
    sources[0]
  const revision = useRevision(
    (chosen?.sourceId === source?.id ? chosen?.earlier : null) ?? source?.revisionId ?? null,
  )

  if (articleId === null)
    return (
      <EmptyState
        title="No article is open"
        actions={<Button onClick={() => run('file.import')}>Import files</Button>}
      >
        Choose one from the library, or drop article files on this window. Then select words to highlight them
        or to pin them to a note.
      </EmptyState>
    )
  if (view === null)
    return (
      <EmptyState title="This article is not in the library any more">
        Choose another one from the library.
      </EmptyState>
    )
  if (view === undefined || revision === undefined) return null
  if (revision === null || !source)
    return (
      <EmptyState title="The text of this article is missing">
        Import the file again: its highlights and pins are kept and find their place.
      </EmptyState>
    )
  return (
    <OpenArticle
      key={revision.id}
      view={view}
      source={source}
      revision={revision}
      backend={backend}
      onPin={onPin}
      look={look}
      changeLook={changeLook}
      showText={({ sourceId, revisionId }) => {
        // A source's newest one is not held on to: a newer one may take its place.
        const newest = sources.some((one) => one.revisionId === revisionId)
        setChosen({ sourceId, earlier: newest ? null : revisionId })
      }}
    />
  )
}

const Region = ({ look, children }: { look: Look; children: ReactNode }) => (
  <section
    aria-label="Reader"
    className={styles['reader']}
    data-command-scope="reader"
    data-page={look.theme === 'app' ? undefined : look.theme}
    style={cssVariables({
      '--reader-font': `var(--font-${look.font})`,
      '--reader-size': `${look.size / 16}rem`,
      '--reader-characters': look.width,
    })}
  >
    {children}
  </section>
)

/** The middle pane: one article, set for reading, and all that is done with its words. */
export function Reader(props: ReaderProps) {
  const [look, changeLook] = useLook()
  return (
    <Region look={look}>
      <Shown {...props} look={look} changeLook={changeLook} />
    </Region>
  )
}
