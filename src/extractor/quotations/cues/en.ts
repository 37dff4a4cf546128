import type { CueLexicon } from './cue'
import { englishForms } from './inflect-en'

const SAY =
  'say/said tell/told add ask reply explain write/wrote/written tweet respond declare state answer remark quip*'

const REPORT = `
  insist argue claim announce warn assert conclude recall comment stress emphasize emphasise boast lament vow pledge admit*
  contend acknowledge complain confess counter deny exclaim joke mutter murmur whisper shout yell scream cry reiterate retort
  shoot/shot snap* speculate suggest testify urge gush mumble growl opine muse interject observe note predict promise protest report reveal
  swear/swore/sworn maintain allege confide elaborate inform instruct remind reassure assure post email e-mail text retweet
  chant recount proclaim pronounce implore plead beg* grumble concede caution advise clarify chime continue begin/began begun
  interrupt intone propose repeat sing/sang thunder tease rail rant tout defend cite chide gripe fume scoff sneer snarl
  deadpan* volunteer venture ventured surmise riff* summarize mock jest laugh smile sigh shrug* nod* press confirm disclose
  signal estimate decree rule order demand apologize agree disagree dispute refute rebut* counsel caption inscribe blurt bark
  bellow croon drawl gasp hiss holler moan preach roar sob* stammer utter wail weep/wept whine blog* tweetstorm dictate narrate quote`

const LABEL = `
  call describe dub* brand label characterize characterise denounce condemn criticize blast slam* praise hail accuse refer* term
  deem deride dismiss decry ridicule lambaste lambast rip* attack credit liken portray depict paint bill cast/cast declare
  title name nickname castigate excoriate rebuke laud applaud tout decried regard view blame bash trash lash assail pan*
  fault compare`

const WEAK = `
  think/thought believe feel/felt know/knew/known hope hear/heard find/found show read/read see/saw/seen mean/meant figure
  consider expect fear worry wonder wish want speak/spoke/spoken talk discuss address mention point offer express issue publish
  release deliver give/gave/given send/sent put/put go/went come/came make/made say's cheer appear sound start end
  finish open close use include contain require call voice launch raise hold/held hint indicate
  introduce invoke highlight outline underscore echo share tell's learn/learned determine decide invite challenge
  question appeal rally campaign plead support back welcome reject oppose endorse object resist return turn lead/led carry
  print feature display sport wear/wore scrawl sign`

export const ENGLISH: CueLexicon = {
  verbs: {
    say: englishForms(SAY),
    report: englishForms(REPORT),
    label: englishForms(LABEL),
    weak: englishForms(WEAK),
  },
  accordingTo: ['according to', 'in the words of', 'as per'],
  nouns: (
    'statement statements remark remarks comment comments tweet tweets speech email e-mail letter memo interview interviews post message ' +
    'response answer question reply claim claims argument admission insistence promise pledge warning words quote report article op-ed ' +
    'column essay blog testimony transcript release note sign caption headline slogan advice description assertion prediction call calls ' +
    'criticism praise motto chant cry vow'
  ).split(' '),
  auxiliaries: (
    'has have had is was are were be been being will would could can may might must should did does do to not also then later again ' +
    'now just once often always never even still only simply first recently repeatedly reportedly previously earlier already famously ' +
    'finally further quickly soon too once both all each ever only publicly privately instead therefore thus actually apparently initially'
  ).split(' '),
  pronouns: {
    he: { gender: 'm', plural: false },
    she: { gender: 'f', plural: false },
    they: { gender: null, plural: true },
    it: { gender: 'n', plural: false },
    i: { gender: null, plural: false, first: true },
    we: { gender: null, plural: true, first: true },
    who: { gender: null, plural: false, relative: true },
    which: { gender: 'n', plural: false, relative: true },
    that: { gender: 'n', plural: false, relative: true },
    his: { gender: 'm', plural: false, possessive: true },
    her: { gender: 'f', plural: false, possessive: true },
    their: { gender: null, plural: true, possessive: true },
    its: { gender: 'n', plural: false, possessive: true },
    my: { gender: null, plural: false, possessive: true, first: true },
    him: { gender: 'm', plural: false, object: true },
    them: { gender: null, plural: true, object: true },
    me: { gender: null, plural: false, object: true, first: true },
    you: { gender: null, plural: false, object: true },
    us: { gender: null, plural: true, object: true, first: true },
  },
}
