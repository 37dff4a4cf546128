import type { Destination } from './state'

/** Groups whose text has a use, by their first control word. What begins with `\*` and is not here is skipped. */
const DESTINATIONS: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ['fonttbl', 'fonts'],
  ['stylesheet', 'styles'],
  ['listtable', 'lists'],
  ['listoverridetable', 'overrides'],
  ['info', 'info'],
  ['title', 'title'],
  ['author', 'author'],
  ['keywords', 'keywords'],
  ['subject', 'subject'],
  ['creatim', 'created'],
  ['fldinst', 'instruction'],
  ['pict', 'picture'],
  ['listtext', 'list text'],
  ['pntext', 'list text'],
  ['shppict', 'text'],
  ['nesttableprops', 'text'],
  ['shpinst', 'shape'],
  ['picprop', 'picture properties'],
  ['upr', 'old form'],
  ['pn', 'old list'],
])

/** Groups that readers know by name without `\*`, and that hold no text of the article. */
const SKIPPED: ReadonlySet<string> = new Set(
  `colortbl filetbl revtbl rsidtbl generator header headerl headerr headerf footer footerl footerr footerf
   ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn annotation atnid atnauthor atndate atnref atnparent atntime atrfstart atrfend
   nonshppict objdata objclass objname bkmkstart bkmkend xe tc tcn rxe txe datafield formfield do shprslt sp
   operator manager company category comment doccomm version revtim printim buptim nofpages nofwords nofchars nextfile
   template themedata colorschememapping latentstyles datastore xmlnstbl mmathPr pntxta pntxtb pnseclvl falt panose fontemb
   nonesttables mhtmltag pgptbl userprops listpicture background blipuid`.split(/\s+/),
)

/** Character styles and the like are marked `\*`, but are entries of the table all the same. */
const STYLE_ENTRY: ReadonlySet<string> = new Set(['cs', 'ds', 'ts', 's'])

/**
 * The destination that a control word gives its group, or null where it is no destination. `starred`: it stands after `\*`;
 * `html`: the file encapsulates a page.
 */
export const destinationOf = (
  name: string,
  starred: boolean,
  inside: Destination,
  html: boolean,
): Destination | null => {
  if (inside === 'picture properties') {
    if (name === 'sn') return 'property name'
    return name === 'sv' ? 'property value' : null
  }
  if (inside === 'styles' && STYLE_ENTRY.has(name)) return null
  if (name === 'htmltag') return html ? 'html tag' : 'skip'
  const known = DESTINATIONS.get(name)
  if (known) return known
  return SKIPPED.has(name) || starred ? 'skip' : null
}
