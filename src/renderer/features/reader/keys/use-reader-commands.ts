import { HIGHLIGHT_COLOURS } from '#shared/domain/annotation'
import { useCommands, type Command } from '../../../commands'
import type { Actions } from '../actions/use-actions'
import type { Navigation } from './use-navigation'

interface Context {
  navigation: Navigation
  actions: Actions
  find: () => void
  stepOut: () => void
  /** Whether there is anything inside the reader to step out of. */
  canStepOut: () => boolean
  editDetails: () => void
}

/** Everything that the reader can do, for menus, palette and keys. Keys without a modifier work while the reader has the focus. */
export function useReaderCommands(context: Context): void {
  const { navigation, actions, find, stepOut, canStepOut, editDetails } = context
  const command = (
    id: string,
    label: string,
    keys: readonly string[],
    run: () => void,
    menu: Command['menu'] = 'article',
  ): Command => ({
    id: `reader.${id}`,
    label,
    menu,
    keys,
    scope: 'reader',
    run,
  })
  useCommands([
    { ...command('find', 'Find in article', ['Mod+F', '/'], find, 'edit'), opensField: true },
    command('copyWithCitation', 'Copy with citation', ['Mod+Shift+C'], actions.copyWithCitation, 'edit'),
    command('pin', 'Pin to note', ['p'], actions.pin),
    command('highlight', 'Highlight', ['h'], () => actions.highlight()),
    ...HIGHLIGHT_COLOURS.map((colour, index) =>
      command(`highlight.${colour}`, `Highlight in ${colour}`, [String(index + 1)], () =>
        actions.highlight(colour),
      ),
    ),
    { ...command('comment', 'Comment', ['n'], actions.comment), opensField: true },
    command('remove', 'Remove highlight', ['Delete'], actions.remove),
    command('openNote', 'Open the note that uses these words', ['o'], actions.openItsNote),
    { ...command('correctSpeaker', 'Correct speaker', ['s'], actions.correctSpeaker), opensField: true },
    command('wordings', 'The same statement elsewhere', ['w'], actions.showWordings),
    command('editDetails', 'Edit details', [], editDetails),
    command('nextPassage', 'Next passage', ['j'], () => navigation.passage(1), 'go'),
    command('previousPassage', 'Previous passage', ['k'], () => navigation.passage(-1), 'go'),
    command('nextQuotation', 'Next quotation', ['q'], () => navigation.quotation(1), 'go'),
    command('previousQuotation', 'Previous quotation', ['Q'], () => navigation.quotation(-1), 'go'),
    command('nextHighlight', 'Next highlight', ['m'], () => navigation.highlight(1), 'go'),
    command('previousHighlight', 'Previous highlight', ['M'], () => navigation.highlight(-1), 'go'),
    command(
      'nextWord',
      'Extend by a word',
      ['Shift+ArrowRight'],
      () => navigation.extendBy('word', 'forward'),
      null,
    ),
    command(
      'previousWord',
      'Extend back by a word',
      ['Shift+ArrowLeft'],
      () => navigation.extendBy('word', 'backward'),
      null,
    ),
    command(
      'nextSentence',
      'Extend by a sentence',
      ['Shift+ArrowDown'],
      () => navigation.extendBy('sentence', 'forward'),
      null,
    ),
    command(
      'previousSentence',
      'Extend back by a sentence',
      ['Shift+ArrowUp'],
      () => navigation.extendBy('sentence', 'backward'),
      null,
    ),
    { ...command('stepOut', 'Step out', ['Escape'], stepOut, null), enabled: canStepOut },
  ])
}
