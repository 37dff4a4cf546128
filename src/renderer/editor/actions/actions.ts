import { $createCodeNode } from '@lexical/code'
import { INSERT_HORIZONTAL_RULE_COMMAND } from '@lexical/extension'
import {
  INSERT_CHECK_LIST_COMMAND,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@lexical/list'
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import {
  $createParagraphNode,
  $getSelection,
  FORMAT_TEXT_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
  type ElementNode,
  type LexicalEditor,
  type TextFormatType,
} from 'lexical'
import type { FORMAT } from '../codec/json'
import { $readFormat, hasFormat, type BlockKind, type FormatState } from './format-state'
import { OPEN_LINK_COMMAND } from '../links/link-command'

/** Something that can be done to the text. Toolbar, slash menu, menus and keys all come from this list. */
export interface Action {
  id: string
  label: string
  kind: 'mark' | 'block' | 'insert' | 'history'
  keys?: readonly string[]
  /** Other words for it, for the slash menu. */
  alias?: string
  active?: (state: FormatState) => boolean
  enabled?: (state: FormatState) => boolean
  run: (editor: LexicalEditor) => void
}

const mark = (
  name: keyof typeof FORMAT & TextFormatType,
  label: string,
  keys: readonly string[],
): Action => ({
  id: `note.mark.${name}`,
  label,
  kind: 'mark',
  keys,
  active: (state) => hasFormat(state, name),
  run: (editor) => void editor.dispatchCommand(FORMAT_TEXT_COMMAND, name),
})

const block = (id: BlockKind, label: string, create: () => ElementNode, alias = ''): Action => ({
  id: `note.block.${id}`,
  label,
  kind: 'block',
  alias,
  active: (state) => state.block === id,
  run: (editor) =>
    editor.update(() => {
      // A list's items become blocks of their own first.
      editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined)
      $setBlocksType($getSelection(), create)
    }),
})

const list = (
  id: 'bullet' | 'number' | 'check',
  label: string,
  command: typeof INSERT_CHECK_LIST_COMMAND,
  keys: readonly string[],
  alias: string,
): Action => ({
  id: `note.block.${id}`,
  label,
  kind: 'block',
  keys,
  alias,
  active: (state) => state.block === id,
  run: (editor) => {
    const already = editor.read(() => $readFormat().block === id)
    editor.dispatchCommand(already ? REMOVE_LIST_COMMAND : command, undefined)
  },
})

export const ACTIONS: readonly Action[] = [
  mark('bold', 'Bold', ['Mod+B']),
  mark('italic', 'Italic', ['Mod+I']),
  mark('underline', 'Underline', ['Mod+U']),
  mark('strikethrough', 'Strikethrough', ['Mod+Shift+X']),
  mark('highlight', 'Highlighter', ['Mod+Shift+H']),
  mark('code', 'Inline code', ['Mod+E']),
  block('paragraph', 'Text', $createParagraphNode, 'paragraph plain'),
  block('h1', 'Heading 1', () => $createHeadingNode('h1'), 'title h1'),
  block('h2', 'Heading 2', () => $createHeadingNode('h2'), 'subtitle h2'),
  block('h3', 'Heading 3', () => $createHeadingNode('h3'), 'h3'),
  list('bullet', 'Bulleted list', INSERT_UNORDERED_LIST_COMMAND, ['Mod+Shift+8'], 'points unordered'),
  list('number', 'Numbered list', INSERT_ORDERED_LIST_COMMAND, ['Mod+Shift+7'], 'ordered 1.'),
  list('check', 'Checklist', INSERT_CHECK_LIST_COMMAND, ['Mod+Shift+9'], 'task to-do todo'),
  block('quote', 'Block quote', $createQuoteNode, 'quotation'),
  block('code', 'Code block', () => $createCodeNode(), 'preformatted'),
  {
    id: 'note.rule',
    label: 'Horizontal rule',
    kind: 'insert',
    alias: 'divider line hr',
    run: (editor) => void editor.dispatchCommand(INSERT_HORIZONTAL_RULE_COMMAND, undefined),
  },
  {
    id: 'note.link',
    label: 'Link…',
    kind: 'insert',
    keys: ['Mod+Shift+K'],
    alias: 'web address url',
    active: (state) => state.link,
    run: (editor) => void editor.dispatchCommand(OPEN_LINK_COMMAND, undefined),
  },
  {
    id: 'note.undo',
    label: 'Undo',
    kind: 'history',
    keys: ['Mod+Z'],
    enabled: (state) => state.canUndo,
    run: (editor) => void editor.dispatchCommand(UNDO_COMMAND, undefined),
  },
  {
    id: 'note.redo',
    label: 'Redo',
    kind: 'history',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    enabled: (state) => state.canRedo,
    run: (editor) => void editor.dispatchCommand(REDO_COMMAND, undefined),
  },
]
