import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'
import { outsideLink } from './links'

type Asked = Pick<
  ContextMenuParams,
  'isEditable' | 'selectionText' | 'linkURL' | 'editFlags' | 'misspelledWord' | 'dictionarySuggestions'
>

export interface ContextActions {
  openOutside: (url: string) => void
  copyText: (text: string) => void
  replaceMisspelling: (word: string) => void
}

/** What a right click offers where the page has no menu of its own; empty where there is nothing to offer. */
export function contextTemplate(asked: Asked, actions: ContextActions): MenuItemConstructorOptions[] {
  const { isEditable, selectionText, editFlags } = asked
  const groups: MenuItemConstructorOptions[][] = []
  if (isEditable && asked.misspelledWord !== '')
    groups.push(
      asked.dictionarySuggestions.map((word) => ({
        label: word,
        click: () => actions.replaceMisspelling(word),
      })),
    )
  const link = outsideLink(asked.linkURL)
  if (link !== null)
    groups.push([
      { label: 'Open link in browser', click: () => actions.openOutside(link) },
      { label: 'Copy link address', click: () => actions.copyText(link) },
    ])
  if (isEditable)
    groups.push([
      { role: 'cut', enabled: editFlags.canCut },
      { role: 'copy', enabled: editFlags.canCopy },
      { role: 'paste', enabled: editFlags.canPaste },
      { role: 'pasteAndMatchStyle', enabled: editFlags.canPaste },
      { role: 'selectAll', enabled: editFlags.canSelectAll },
    ])
  else if (selectionText.trim() !== '') groups.push([{ role: 'copy', enabled: editFlags.canCopy }])
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, at) => (at === 0 ? group : [{ type: 'separator' as const }, ...group]))
}
