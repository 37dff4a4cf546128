import type { Made } from './made'

const TITLE =
  /^(?:\d+\.?\s*)?(?:references?(?: list)?|bibliography|works cited|literature(?: cited)?|literatur(?:verzeichnis)?|quellen(?:verzeichnis)?|bibliographie|références|referencias|bibliografía|bibliografia|riferimenti bibliografici|referências)\s*:?$/i

/** Lists of references at the end stand apart from the body: what follows a heading that says so, up to the next one of its level. */
export const markReferences = (blocks: readonly Made[]): Made[] => {
  let level: number | null = null
  return blocks.map((one, i) => {
    const { block } = one
    if (block.type === 'heading' && block.role === 'body') {
      const isTitle = TITLE.test(block.text) && i > blocks.length / 3
      if (isTitle) level = block.level ?? 1
      else if (level !== null && (block.level ?? 1) <= level) level = null
    }
    return level === null || block.role !== 'body' ? one : { ...one, block: { ...block, role: 'reference' } }
  })
}
