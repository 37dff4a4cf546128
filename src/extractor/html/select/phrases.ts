import { bitsOf } from './bits'

/** What a block's own words say, in the languages that pages are mostly in. Each is one feature; none decides alone. */
const PHRASES = {
  share:
    /^(?:share|tweet|pin|email|print|copy link|save|follow us|share (?:this|on|via|article)|teilen|partager|compartir|facebook|twitter|x|linkedin|whatsapp|pinterest|reddit|telegram|flipboard|bookmark)\b[\s:|•·]*(?:(?:this|on|via|with|article|post|story|facebook|twitter|x|linkedin|email|whatsapp|pinterest|reddit|print|copy|link|us|friends|your|and|or|the|to|tweet|share|pin)\b[\s:|•·!,]*)*$/i,
  newsletter:
    /newsletter|sign up|subscribe|your (?:inbox|email address)|abonnieren|abonnez|suscr[ií]b|inscreva|mailing list|join (?:our|the) .{0,40}(?:list|community|readers)|email (?:list|updates)|unsubscribe|straight to your|delivered to/i,
  related:
    /^(?:related|read (?:more|also|next|on)|see also|more (?:from|on|in|stories|about|like)|you (?:may|might) (?:also )?(?:like|be interested|enjoy)|also (?:read|see|on)|recommended|up next|don['’]t miss|trending|most (?:read|popular|viewed)|popular (?:posts|articles|stories)|latest|editor['’]s picks?|further reading|keep reading|check out|in this article|next (?:article|post|story|up)|previous (?:article|post|story)|similar|what to read next|lesen sie auch|mehr zum thema|lire aussi|à lire|leer también|leia também|other articles)\b/i,
  copyright:
    /©|\(c\) ?\d{4}|copyright|all rights reserved|alle rechte|tous droits|todos los derechos|licensed under|creative commons|terms of (?:use|service)|privacy policy|republish/i,
  disclosure:
    /affiliate|commission|sponsored|paid (?:post|partnership)|advertis|disclosure|disclaimer|we may (?:earn|receive)|independently (?:selected|chosen|reviewed)|editorial (?:standards|policy|guidelines|process)|fact[- ]check|medically reviewed/i,
  advertisement:
    /^(?:advertisement|advertising|ad|ads|anzeige|werbung|publicité|publicidad|sponsored|story continues below|continue reading|scroll (?:down )?to continue|article continues)\b/i,
  cookies: /cookies?\b|consent|gdpr|javascript|browser/i,
  comments:
    /^(?:\d+ )?(?:comments?|responses?|replies|leave a (?:reply|comment)|post a comment|add (?:a )?comment|join the (?:discussion|conversation)|view comments|show comments|kommentare?|commentaires|comentarios|reply|your email address will not)\b/i,
  byline:
    /^(?:by|von|par|por|di|written by|words by|text by|posted by|author|reviewed by|edited by|updated by|published by)[\s:]/i,
  dateLine:
    /^(?:published|posted|updated|last (?:updated|modified|reviewed)|date|on)?[\s:|•·-]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)[a-z]*,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?[ ./-](?:[a-zäé]{3,9}|\d{1,2})\.?,?[ ./-]\d{2,4}|[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d{2}-\d{2})/i,
  readingTime:
    /\b\d+[ -]?(?:min(?:ute)?s?|sec(?:ond)?s?)\b.{0,6}(?:read|lesezeit|de lecture|de lectura)|^reading time/i,
  author:
    /^(?:about (?:the )?author|about me|about us|meet the)|\b(?:is an? (?:[\w-]+ ){0,5}(?:writer|editor|journalist|author|reporter|blogger|founder|freelance|expert|contributor|marketer|specialist|manager|director|strategist|consultant|ceo)\b)|(?:he|she|they) (?:has|have|is|lives?|writes?|enjoys?) /i,
  login:
    /\b(?:log ?in|sign ?in|create (?:an )?account|register|members? only|already a (?:member|subscriber)|forgot|password|my account|add to cart|shopping cart|checkout)\b/i,
  action:
    /^(?:learn|find out|get|start|try|book|shop|buy|view|download|contact|request|schedule|discover|explore|click|join|see|browse|order|call|apply|watch|listen|read|visit)\b.{0,60}$/i,
  navigation:
    /^(?:home|menu|search|close|back(?: to .*)?|next|previous|prev|skip to .*|top|more|all|view all|see all|show (?:more|less|all)|load more|expand|collapse|toggle.*|go to .*|jump to .*|table of contents|contents|on this page|in this (?:article|post|guide))$/i,
  tags: /^(?:tags?|tagged(?: with)?|topics?|categor(?:y|ies)|filed under|keywords|labels|posted in|schlagw\S+|étiquettes|etiquetas)\b[\s:]/i,
  credit:
    /^(?:photo|image|picture|illustration|photograph|foto|credit|source|video|getty|courtesy|featured image|screenshot)s?\b.{0,100}$|getty images|shutterstock|istock|unsplash|\bAFP\b|photo(?:graph)? (?:by|credit|courtesy)|image (?:by|credit|source|courtesy)/i,
  help: /was this (?:article|page|helpful|information)|rate this|give feedback|report (?:this|an? )|suggest (?:an )?edit|edit this page|thanks? for (?:reading|your)|helpful\?/i,
  count:
    /^[\s\d.,+k|•·:%#/-]+(?:views?|likes?|shares?|comments?|replies|votes?|points?|answers?|followers|k|m)?[\s\d]*$/i,
  audio: /listen to|play (?:video|audio)|watch (?:now|the video|on)|audio|podcast|\d{1,2}:\d{2}/i,
} as const

export type Phrase = keyof typeof PHRASES

export const PHRASE_NAMES = Object.keys(PHRASES) as readonly Phrase[]

/** The kinds of phrase in a text (only its first 400 characters count), as bits in the order of PHRASE_NAMES. */
export const phraseBits = (text: string): number => bitsOf(PHRASES, text.slice(0, 400))

export const hasPhrase = (bits: number, phrase: Phrase): boolean =>
  (bits & (1 << PHRASE_NAMES.indexOf(phrase))) !== 0
