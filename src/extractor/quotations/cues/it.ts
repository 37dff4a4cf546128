import type { CueLexicon } from './cue'

const words = (list: string) => list.trim().split(/\s+/)

/** Regular -are verbs: dichiara, dichiarano, dichiarò, dichiarava, dichiarato, dichiarando. */
const are = (list: string) =>
  words(list).flatMap((stem) => [
    `${stem}a`,
    `${stem}ano`,
    `${stem}ò`,
    `${stem}arono`,
    `${stem}ava`,
    `${stem}ato`,
    `${stem}ando`,
    `${stem}are`,
  ])

export const ITALIAN: CueLexicon = {
  verbs: {
    say: [
      ...words(
        'dice disse dicono dissero diceva detto dicendo risponde rispose risposto scrive scrisse scritto aggiunge aggiunse aggiunto chiede chiese chiesto spiega spiegò',
      ),
      ...are('dichiar afferm spieg raccont domand'),
    ],
    report: [
      ...are(
        'annunci sottoline osserv coment comment assicur precis denunci avvis critic avverti confess esclam not lament ribad ricord rilev ' +
          'rivel conferm confid ipotizz insist replic tuon attacc incalz sbott argoment twitt avanz esort',
      ),
      ...words(
        'sostiene sostenne sostenuto ammette ammise ammesso conclude concluse concluso prosegue proseguì ribadisce ribadì ribadito promette ' +
          'promise promesso avverte avvertì riferisce riferì riferito insiste riconosce riconobbe suggerisce sbotta ribatte ribatté',
      ),
    ],
    label: [
      ...are('chiam boll accus etichett'),
      ...words('definisce definì definito descrive descrisse descritto'),
    ],
    weak: [...are('parl pens'), ...words('crede credette sente legge lesse vuole sa')],
  },
  accordingTo: ['secondo', 'a detta di', 'per', 'stando a'],
  nouns: words(
    'dichiarazione comunicato intervista parole discorso lettera messaggio tweet risposta domanda',
  ),
  auxiliaries: words(
    'ha hanno aveva avevano è sono era si ci poi anche inoltre ieri oggi ancora già infine così lo gli le non subito',
  ),
  pronouns: {
    lui: { gender: 'm', plural: false },
    lei: { gender: 'f', plural: false },
    egli: { gender: 'm', plural: false },
    ella: { gender: 'f', plural: false },
    loro: { gender: null, plural: true },
    io: { gender: null, plural: false, first: true },
    noi: { gender: null, plural: true, first: true },
    che: { gender: null, plural: false, relative: true },
  },
}
