import { OWN } from './own'
import { PLACE } from './place'
import { SAID } from './said'
import type { Feature } from './view'

/** What is known of a block before any block was judged. */
export const FIRST: Readonly<Record<string, Feature>> = { ...OWN, ...PLACE, ...SAID }
