import { createCommand, type LexicalCommand } from 'lexical'

/** Opens the small panel in which a link is added, changed or removed. */
export const OPEN_LINK_COMMAND: LexicalCommand<void> = createCommand('OPEN_LINK_COMMAND')
