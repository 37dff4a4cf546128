import { withoutBullet } from './lines'

const COUNT =
  /^[\d.,]+\s?[kKmM]?(?:\s*(?:comments?|views?|shares?|likes?|reads?|replies|responses?|kommentare?|commentaires?|comentarios))?$/i
const READING =
  /^(?:reading time|read time|estimated reading time|lesezeit|temps de lecture)\b|^[~≈]?\d+\s*[-–]?\s*min(?:ute)?s?\.?(?:\s*(?:read|de lecture|de lectura|lesezeit))?\.?$/i
const NAVIGATION =
  /^(?:home|menu|search|skip to (?:main )?content|subscribe(?: now)?|log ?in|sign ?in|sign ?up|register|close|back|back to top|next|previous|advertisement|advertising|anzeige|publicidad|sponsored|share|tweet|pin(?: it)?|print|email|e-mail|copy link|save|like|follow(?: us)?|listen|facebook|x|twitter|linkedin|whatsapp|telegram|reddit|pinterest|instagram|flipboard|loading…?|loading\.{3}|read more|continue reading|view comments|no comments|comments off|newsletter|story continues below(?: advertisement)?|article continues below(?: advertisement)?|scroll to continue)[.:|]?$/i
const SHARE =
  /^(?:share (?:this|on|via)|click to (?:share|email|print)|teilen|partager|compartir|follow us on)\b.{0,60}$/i
const CRUMBS = /^(?:home|start|startseite|accueil|inicio)\s*[>›»/|]/i

/** A line that a page's furniture left: a counter, a reading time, navigation, sharing. It is never a sentence of the article. */
export const isFurniture = (line: string): boolean => {
  const text = withoutBullet(line)
  return (
    COUNT.test(text) || READING.test(text) || NAVIGATION.test(text) || SHARE.test(text) || CRUMBS.test(text)
  )
}

const TAIL =
  /^(?:leave a (?:reply|comment)|post a comment|add a comment|comments?(?: \(\d+\))?|\d+ comments?|related (?:posts?|articles?|stories|news|topics?|reading)|you (?:may|might) also (?:like|enjoy)|more (?:from|stories|news|on this)\b.{0,40}|read (?:also|next)|recommended(?: for you)?|share this:?|tags?:.*|tagged:?.*|filed under:?.*|categories:.*|previous (?:article|post)|next (?:article|post)|about the author|your email address will not be published.*|sign up (?:for|to) .{0,60}|subscribe to .{0,60}|©.*|copyright\b.{0,80}|all rights reserved.*|like this:|kommentare|kommentar (?:schreiben|hinterlassen)|laisser un commentaire|deja (?:una respuesta|un comentario)|verwandte artikel|mehr zum thema|articles? (?:liés|similaires)|artículos relacionados)$/i

/** A line that begins what follows an article: comments, related articles, sharing, tags, copyright. */
export const beginsTail = (line: string): boolean => TAIL.test(withoutBullet(line))

const WITHIN =
  /^(?:advertisement|advertising|anzeige|story continues below(?: advertisement)?|article continues below(?: advertisement)?|scroll to continue|share this:?|loading…|click to share on \w+.*|sign up for our .{0,40}newsletter.*|subscribe to our .{0,40}newsletter.*)$/i

/** A line that is debris even in the middle of a body. */
export const isDebrisWithin = (line: string): boolean => WITHIN.test(withoutBullet(line))
