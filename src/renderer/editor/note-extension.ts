import { CodeExtension, CodeIndentExtension } from '@lexical/code'
import { HorizontalRuleExtension } from '@lexical/extension'
import { HistoryExtension } from '@lexical/history'
import { CheckListExtension, ListExtension } from '@lexical/list'
import { HeadingNode, RichTextExtension } from '@lexical/rich-text'
import {
  COMMAND_PRIORITY_CRITICAL,
  KEY_DOWN_COMMAND,
  configExtension,
  defineExtension,
  mergeRegister,
  type InitialEditorStateType,
} from 'lexical'
import { BlocksExtension } from './blocks/blocks-extension'
import { LinksExtension } from './links/links-extension'
import { MarkdownExtension } from './markdown/markdown-extension'
import { PinExtension } from './nodes/pin/pin-extension'
import { UnknownExtension } from './nodes/unknown/unknown-extension'
import { PasteExtension } from './paste/paste-extension'
import { theme } from './theme'

/** Pasting between notes keeps pins; other editors' clipboards are read as HTML. */
const NAMESPACE = 'commonplace-note'

/** Headings that have no style here, and keys that somebody else has dealt with. */
const ManneredExtension = defineExtension({
  name: '@commonplace/mannered',
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(HeadingNode, (heading) => {
        if (/h[4-6]/.test(heading.getTag())) heading.setTag('h3')
      }),
      editor.registerCommand(KEY_DOWN_COMMAND, (event) => event.defaultPrevented, COMMAND_PRIORITY_CRITICAL),
    ),
})

/** Everything that a note's editor can do, over a state as the codec read it. */
export const noteExtension = (state: string | null, editable: boolean) =>
  defineExtension({
    name: '@commonplace/note',
    namespace: NAMESPACE,
    editable,
    theme,
    // Null means that there is nothing to read; left out, the editor makes an empty paragraph.
    ...(state === null ? {} : { $initialEditorState: state satisfies InitialEditorStateType }),
    dependencies: [
      RichTextExtension,
      HistoryExtension,
      ListExtension,
      configExtension(CheckListExtension, { disableTakeFocusOnClick: true }),
      CodeExtension,
      CodeIndentExtension,
      HorizontalRuleExtension,
      LinksExtension,
      UnknownExtension,
      PinExtension,
      PasteExtension,
      BlocksExtension,
      MarkdownExtension,
      ManneredExtension,
    ],
    onError: (error) => {
      throw error
    },
  })
