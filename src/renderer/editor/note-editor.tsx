import type { PinSnapshot } from '#shared/domain/pin'
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { effect, getExtensionDependencyFromEditor } from '@lexical/extension'
import { useEffect, useEffectEvent, useMemo, type ReactNode } from 'react'
import { useActionCommands } from './actions/use-action-commands'
import { useFormat } from './actions/use-format'
import type { Access, ReadBody } from './codec/read-body'
import type { EditorHandle } from './editor-handle'
import { LinkPanel } from './links/link-panel'
import { LinksExtension } from './links/links-extension'
import { PinExtension } from './nodes/pin/pin-extension'
import type { NewsByPin } from './nodes/pin/pin-news'
import { noteExtension } from './note-extension'
import { SlashMenu } from './slash-menu/slash-menu'
import { NoteToolbar } from './toolbar/note-toolbar'
import { useEditorHandle } from './use-editor-handle'
import styles from './note-editor.module.css'

export interface NoteEditorProps {
  /** What the note holds when it is opened; a later value is not looked at. */
  body: ReadBody
  /** Stands above the text and scrolls with it. */
  header: ReactNode
  onReady: (handle: EditorHandle) => void
  onChange: () => void
  openPin: (pin: PinSnapshot) => void
  openLink: (url: string) => void
  /** The articles that are in the library, or null while that is not known. */
  present: ReadonlySet<string> | null
  /** By pin, what to say of where else its statement stands. */
  elsewhere: ReadonlyMap<string, string>
  openElsewhere: (pinId: string) => void
  /** By pin, what has become of its words in their source. */
  news: NewsByPin
  actOnNews: (pinId: string) => void
  /** The note's pins. */
  onPins: (pins: readonly PinSnapshot[]) => void
}

const NOTICES: Readonly<Record<Access, string | null>> = {
  write: null,
  newer: 'This note was written by a newer version of Commonplace. It can be read here but not changed.',
  damaged:
    'The text of this note cannot be read. It is left untouched; an older copy may be in the library’s folder.',
}

function Inside({
  body,
  header,
  onReady,
  onChange,
  openPin,
  openLink,
  present,
  elsewhere,
  openElsewhere,
  news,
  actOnNews,
  onPins,
}: NoteEditorProps) {
  const [editor] = useLexicalComposerContext()
  const state = useFormat(editor)
  const notice = NOTICES[body.access]
  useActionCommands(editor, state)
  useEditorHandle(editor, { onReady, onChange })

  const changed = useEffectEvent(onPins)
  useEffect(() => {
    const { pins } = getExtensionDependencyFromEditor(editor, PinExtension).output
    return effect(() => changed(pins.value))
  }, [editor])
  useEffect(() => {
    const { output } = getExtensionDependencyFromEditor(editor, PinExtension)
    output.present.value = present
    output.elsewhere.value = elsewhere
    output.news.value = news
  }, [editor, present, elsewhere, news])
  useEffect(() => {
    const { output } = getExtensionDependencyFromEditor(editor, PinExtension)
    output.openPin.value = openPin
    output.openElsewhere.value = openElsewhere
    output.actOnNews.value = actOnNews
    getExtensionDependencyFromEditor(editor, LinksExtension).output.openLink.value = openLink
  }, [editor, openPin, openLink, openElsewhere, actOnNews])

  return (
    <div className={styles['editor']}>
      {notice === null ? (
        <div data-command-scope="note">
          <NoteToolbar editor={editor} state={state} />
        </div>
      ) : (
        <p role="note" className={styles['notice']}>
          {notice}
        </p>
      )}
      <div className={styles['scroll']}>
        <div className={styles['page']}>
          {header}
          <div className={styles['place']} data-command-scope="note">
            <ContentEditable
              className={styles['text']}
              aria-label="Note text"
              aria-multiline
              tabIndex={0}
              aria-placeholder="Write, or type / for headings, lists and more"
              placeholder={
                <div className={styles['placeholder']}>Write, or type / for headings, lists and more</div>
              }
            />
          </div>
        </div>
      </div>
      <SlashMenu editor={editor} />
      <LinkPanel editor={editor} />
    </div>
  )
}

/** The text of one note. Mount it anew (with a key) for another note. */
export function NoteEditor(props: NoteEditorProps) {
  const { state, access } = props.body
  const extension = useMemo(() => noteExtension(state, access === 'write'), [state, access])
  return (
    <LexicalExtensionComposer extension={extension} contentEditable={null}>
      <Inside {...props} />
    </LexicalExtensionComposer>
  )
}
