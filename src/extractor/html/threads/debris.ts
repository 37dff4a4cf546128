import { classNames } from '../class-names'

const NAMES =
  /(?:^|[-_\s])(?:signatures?|sig|sig-?text|likes?|liked|reactions?|reaction-?bar|postbit-?buttons|post-?(?:buttons|controls|actions|menu|meta|footer|foot)|buttons|toolbar|share|sharing|report|edited|last-?edit(?:ed)?|post-?edit|edit-?(?:note|info|reason)|user-?(?:card|info|details|title)|expand-?link|votes?|voting|vote-?count|score|controls|actions?|action-?(?:bar|after)|flag|flat-?list|comment-?(?:links|footer|actions)|attachments?-?(?:list)?|attach-?box|hide|hidden|js-?expand-?link|tags?|post-?taglist|ad|ads|advert(?:isement)?)(?:$|[-_\s])/i
const SAID =
  /^(?:click to expand(?:\.{3}|…)?|(?:last )?edited(?: by| on)?\b.{0,120}|this post (?:was|has been) (?:last )?(?:edited|modified)\b.{0,120}|repl(?:y|ies)|quote|multi-?quote|report(?: post| abuse)?|like|likes|share|upvote|permalink|(?:log|sign) ?in (?:or register )?to (?:reply|like|vote|comment).{0,60}|likes received:? \d+|\d+ (?:likes?|upvotes?|repl(?:y|ies)|points?)|attach(?:ed files|ments?):?|advertisement|sponsored|view attachment \d+|(?:code|php)\s?:?(?: select all| copy to clipboard)?|_{4,}|-{4,})$/i

const isDebrisElement = (element: Element): boolean => {
  const names = classNames(element)
  return names !== '' && NAMES.test(names.replace(/([a-z])([A-Z])/g, '$1-$2'))
}

/** What stands around a post's words and is none of them: signature, buttons, votes, notes of editing. `body` is not looked at itself. */
export const isDebris = (element: Element, text: string, body: Element): boolean => {
  if (SAID.test(text.trim())) return true
  for (let at: Element | null = element; at && at !== body; at = at.parentElement)
    if (isDebrisElement(at)) return true
  return false
}
