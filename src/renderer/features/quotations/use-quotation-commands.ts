import { useCommands, type Command } from '../../commands'
import type { QuotationRow } from '../../db'
import type { Item } from './group'

interface Context {
  row: QuotationRow | null
  item: Item | undefined
  show: () => void
  pin: () => void
  everything: () => void
  ask: (about: 'correcting' | 'wordings') => void
  fold: (shut: boolean) => void
}

/** What can be done with the active line while the list has the focus. */
export function useQuotationCommands({ row, item, show, pin, everything, ask, fold }: Context): void {
  const command = (
    id: string,
    label: string,
    keys: readonly string[],
    run: () => void,
    enabled: () => boolean = () => row !== null,
  ): Command => ({
    id: `quotations.${id}`,
    label,
    menu: null,
    scope: 'quotations',
    keys,
    enabled,
    run,
  })
  useCommands([
    command(
      'show',
      'Show quotation in reader',
      ['Enter'],
      () => (item?.kind === 'speaker' ? fold(!item.folded) : show()),
      () => item !== undefined,
    ),
    command('pin', 'Pin quotation to note', ['p'], pin),
    {
      ...command('correct', 'Correct speaker of quotation', ['s'], () => ask('correcting')),
      opensField: true,
    },
    command('wordings', 'Quotation’s statement elsewhere', ['w'], () => ask('wordings')),
    command('everything', 'Everything by this speaker', ['e'], everything, () => item !== undefined),
  ])
}
