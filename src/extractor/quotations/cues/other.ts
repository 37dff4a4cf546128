import type { CueLexicon } from './cue'

const words = (list: string) => list.trim().split(/\s+/)

/** The commonest verbs of saying of languages without rules of their own: Russian, Ukrainian, Polish, Czech, Dutch, the Nordic ones. */
export const OTHER: CueLexicon = {
  verbs: {
    say: [
      ...words(
        'сказал сказала сказали говорит говорят заявил заявила заявили ответил ответила добавил добавила отметил отметила пишет написал написала спросил спросила',
      ),
      ...words('сказав сказала заявив заявила додав додала зазначив зазначила відповів відповіла'),
      ...words(
        'powiedział powiedziała mówi mówił mówiła dodał dodała stwierdził stwierdziła odpowiedział odpowiedziała zapytał zapytała napisał napisała',
      ),
      ...words(
        'řekl řekla řekli uvedl uvedla dodal dodala prohlásil prohlásila odpověděl odpověděla napsal napsala povedal povedala',
      ),
      ...words('zei zegt zeggen zeiden aldus vertelt vertelde schreef schrijft antwoordt antwoordde'),
      ...words(
        'säger sade sa säger berättar förklarar skriver skrev svarade sier sagde siger fortæller forteller skriver skrev svarte svarede',
      ),
      ...words('sanoo sanoi kertoo kertoi mondta mondja dedi söyledi kaže rekao rekla'),
    ],
    report: words(
      'объяснил объяснила подчеркнул подчеркнула считает podkreślił podkreśliła wyjaśnił vysvětlil upozornil benadrukt menar mener',
    ),
    label: [],
    weak: [],
  },
  accordingTo: ['volgens', 'enligt', 'ifølge', 'według', 'podle', 'по словам'],
  nouns: [],
  auxiliaries: words('har heeft är er se to je i a und og och'),
  pronouns: {
    он: { gender: 'm', plural: false },
    она: { gender: 'f', plural: false },
    hij: { gender: 'm', plural: false },
    zij: { gender: 'f', plural: false },
    ze: { gender: 'f', plural: false },
    han: { gender: 'm', plural: false },
    hon: { gender: 'f', plural: false },
    hun: { gender: 'f', plural: false },
  },
}
