import { classNames } from '../class-names'

const MOST_NAMES = 12
/** Elements that are repeated for what they hold, whatever they are called. */
const REPEATED = /^(?:ARTICLE|LI|TBODY|TR|SECTION|TABLE|DD|.*-.*)$/

const POSTING = /(?:DiscussionForumPosting|SocialMediaPosting|Question|Answer|UserComments|Comment)$/

/** Whether microdata or RDFa call an element a post. */
export const isStatedPost = (element: Element): boolean =>
  POSTING.test(element.getAttribute('itemtype') ?? element.getAttribute('typeof') ?? '')

const withoutNumbers = (name: string): string => name.replace(/\d+/g, '#')

/**
 * What an element may have in common with others of its kind: its tag with each of its class names, what its id begins with,
 * what microdata call it. Numbers in names count as one.
 */
export const keysOf = (element: Element): string[] => {
  const tag = element.tagName
  const keys = REPEATED.test(tag) ? [tag] : []
  const names = classNames(element).split(/\s+/).filter(Boolean).slice(0, MOST_NAMES)
  for (const name of names) keys.push(`${tag}.${withoutNumbers(name.slice(0, 60))}`)
  const id = element.getAttribute('id')
  if (id && /\d/.test(id)) keys.push(`#${withoutNumbers(id.slice(0, 60))}`)
  const property = element.getAttribute('itemprop') ?? element.getAttribute('property')
  if (property) keys.push(`${tag}@${property}`)
  if (isStatedPost(element)) keys.push('stated post')
  return keys
}
