// The other contestant of typing.mjs, as a page: a rich-text editor of Lexical with its history, and nothing else.
import { buildEditorFromExtensions } from '@lexical/extension'
import { HistoryExtension } from '@lexical/history'
import { RichTextExtension } from '@lexical/rich-text'
import { $createParagraphNode, $createTextNode, $getRoot, configExtension, defineExtension } from 'lexical'

window.startPlain = (texts) => {
  const editor = buildEditorFromExtensions(
    defineExtension({
      name: 'plain',
      dependencies: [RichTextExtension, configExtension(HistoryExtension, { disabled: false })],
      $initialEditorState: () => {
        for (const text of texts) $getRoot().append($createParagraphNode().append($createTextNode(text)))
      },
    }),
  )
  editor.setRootElement(document.querySelector('[aria-label="Note text"]'))
}
