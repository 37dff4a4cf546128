import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Revision } from '#shared/domain/revision'
import type { Source } from '#shared/domain/article'
import { paragraphNumbers } from '#shared/domain/locator'
import { countWhile, type TextRange } from '../../anchoring'
import type { Backend } from '../../backend'
import { run } from '../../commands'
import { useAnnotations, useNotesUsing, useQuotationsOf, type ArticleView } from '../../db'
import { quotationAround, type OnPin, type Shown } from '../../pinning'
import { announce, Button, showToast } from '../../ui'
import { openNote, useWorkspaceStore, useWantedFocus } from '../../workspace'
import { useActions } from './actions/use-actions'
import { annotationAt } from './actions/use-existing'
import { ChoiceBar } from './choice/choice-bar'
import { paint } from './choice/paint'
import { useChoice } from './choice/use-choice'
import { EditDetails } from './details/edit-details'
import { Header } from './details/header'
import { FindBar } from './find/find-bar'
import { correctedQuotations, rowOf } from './text/corrected-quotations'
import { useNavigation } from './keys/use-navigation'
import { useReaderCommands } from './keys/use-reader-commands'
import type { Look } from './look/look'
import { usePlace } from './place/use-place'
import { useTarget } from './place/use-target'
import styles from './reader.module.css'
import { ArticleText } from './text/article-text'
import { placePassages } from './text/blocks'
import { decorate, placeAnnotations } from './text/decorations'
import { useLitSpeaker } from './text/use-lit-speaker'
import { useTextEvents } from './text/use-text-events'
import { VersionSelect, type TextChoice } from './version-select'

const RIGHT_TO_LEFT = /^(ar|arc|dv|fa|he|ckb|ps|sd|syr|ug|ur|yi)\b/i

interface OpenArticleProps {
  view: ArticleView
  source: Source
  revision: Revision
  backend: Backend
  onPin: OnPin
  look: Look
  changeLook: (look: Partial<Look>) => void
  showText: (choice: TextChoice) => void
}

/** One revision of one article: its header, its text and everything that can be done with it. */
export function OpenArticle(props: OpenArticleProps) {
  const { view, source, revision, backend, onPin, look, changeLook, showText } = props
  const { article, metadata } = view
  const workspace = useWorkspaceStore()
  const scroller = useRef<HTMLDivElement>(null)
  const root = useRef<HTMLDivElement>(null)
  const [editing, setEditing] = useState(false)
  const [finding, setFinding] = useState(0)
  const [commenting, setCommenting] = useState<string | null>(null)

  const annotations = useAnnotations(article.id)
  const notesUsing = useNotesUsing(article.id)
  const items = useMemo(() => placePassages(revision.passages), [revision])
  const { placed, adrift } = useMemo(
    () =>
      placeAnnotations(
        revision,
        annotations.filter(({ sourceId }) => sourceId === source.id),
      ),
    [revision, annotations, source.id],
  )
  const decorations = useMemo(() => decorate(items, placed, notesUsing), [items, placed, notesUsing])
  const paragraphs = useMemo(() => paragraphNumbers(revision.passages).size, [revision])

  const [choice, choose] = useChoice(root, revision)
  const chooseRange = useCallback((start: number, end: number) => choose({ start, end }), [choose])
  const openNoteHere = useCallback((noteId: string) => openNote(workspace, noteId), [workspace])
  const rows = useQuotationsOf(article.id)
  const quotations = useMemo(() => correctedQuotations(revision, rows), [revision, rows])
  const shown: Shown = { articleId: article.id, sourceId: source.id, revision, metadata, quotations }
  const language = metadata.language
  const navigation = useNavigation({ revision, language, items, placed, choice, choose, scroller, root })
  const { currentPassage, focusPassage, here } = navigation
  const actions = useActions({
    shown,
    placed,
    notesUsing,
    choice,
    choose,
    currentPassage,
    setCommenting,
    onPin,
    rows,
  })

  useEffect(() => {
    paint('reader-choice', root.current, choice && !choice.native ? [choice] : [])
    return () => paint('reader-choice', null, [])
  }, [choice, decorations])

  useWantedFocus('reader', () => scroller.current?.focus())
  useTarget(article.id, revision, items, annotations, scroller, root)
  usePlace(article.id, revision.id, scroller, root, workspace.getState().target?.articleId === article.id)

  const call = async (method: 'originals.open' | 'originals.show') => {
    const result = await backend.call(method, { sha256: source.sha256, fileName: source.fileName })
    if (!result.ok) showToast({ message: result.error.message })
  }
  const openOriginal = () => void call('originals.open')
  const showOriginal = () => void call('originals.show')
  const openLink = (url: string) =>
    void backend.call('shell.openLink', { url }).then((result) => {
      if (!result.ok) showToast({ message: result.error.message })
    })

  const closeComment = () => {
    setCommenting(null)
    focusPassage(here())
  }
  const closeFind = (hit: TextRange | null) => {
    setFinding(0)
    const index = hit && countWhile(items, ({ passage }) => passage.start <= hit.start) - 1
    focusPassage(index !== null && index >= 0 ? index : here())
  }
  const stepOut = () => {
    if (choice) {
      choose(null)
      focusPassage(here())
    } else if (finding > 0) closeFind(null)
    else scroller.current?.focus()
  }
  const find = () => setFinding((asked) => asked + 1)
  const enter = () => {
    const tools = scroller.current?.querySelector<HTMLElement>('[data-choice] button')
    if (tools) return tools.focus()
    const range = currentPassage()
    if (range) choose({ start: range.start, end: range.end })
    announce('Passage chosen. Press Enter again for what can be done with it.')
  }

  useTextEvents(root, { revision, placed, choice, choose, openLink, enter })
  useReaderCommands({
    navigation,
    actions,
    find,
    stepOut,
    canStepOut: () => choice !== null || finding > 0 || document.activeElement !== scroller.current,
    editDetails: () => setEditing(true),
  })

  const annotation = annotationAt(placed, choice)
  const quotation = choice && quotationAround(shown, choice)
  const row = rowOf(revision, rows, quotation)
  useLitSpeaker(root, quotations, quotation)
  const usedIn = annotation
    ? (notesUsing.get(annotation.id) ?? []).map(({ title }) => title || 'Untitled note')
    : []
  return (
    <>
      {finding > 0 && (
        <FindBar
          text={revision.text}
          scroller={scroller}
          root={root}
          redrawn={decorations}
          asked={finding}
          close={closeFind}
        />
      )}
      {/* Reading is scrolling: the page takes the focus so that arrows and Page Down work. */}
      <div
        ref={scroller}
        className={styles['scroller']}
        data-reader-scroller=""
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="group"
        aria-label="Article"
      >
        <div className={styles['sheet']}>
          <Header
            metadata={metadata}
            paragraphs={paragraphs}
            warnings={revision.warnings}
            look={look}
            changeLook={changeLook}
            edit={() => setEditing(true)}
            find={find}
            openOriginal={openOriginal}
            showOriginal={showOriginal}
          />
          <VersionSelect
            sources={article.sources}
            shown={{ sourceId: source.id, revisionId: revision.id }}
            choose={showText}
          />
          {adrift.length > 0 && (
            <p className={styles['adrift']}>
              {adrift.length === 1 ? 'One highlight has' : `${adrift.length} highlights have`} no certain
              place in this version of the text.{' '}
              {adrift.some(({ look }) => look) && (
                <Button variant="quiet" onClick={() => run('library.looks')}>
                  Look at {adrift.length === 1 ? 'it' : 'them'}
                </Button>
              )}
            </p>
          )}
          <article
            aria-label={metadata.title}
            lang={language ?? undefined}
            dir={language !== null && RIGHT_TO_LEFT.test(language) ? 'rtl' : undefined}
          >
            <ArticleText
              revision={revision}
              quotations={quotations}
              items={items}
              decorations={decorations}
              openNote={openNoteHere}
              choose={chooseRange}
              root={root}
            />
          </article>
          {choice && (
            <div data-choice="">
              <ChoiceBar
                root={root}
                choice={choice}
                quotation={quotation}
                row={row}
                annotation={annotation}
                usedIn={usedIn}
                commenting={annotation !== undefined && commenting === annotation.id}
                actions={actions}
                closeComment={closeComment}
                redrawn={decorations}
              />
            </div>
          )}
        </div>
      </div>
      {editing && <EditDetails view={view} close={() => setEditing(false)} />}
    </>
  )
}
