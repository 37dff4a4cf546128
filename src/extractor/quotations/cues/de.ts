import type { CueLexicon } from './cue'

const words = (list: string) => list.trim().split(/\s+/)

/** Weak verbs by their stem: sagt, sagte, sagten, sagen, gesagt. */
const weak = (list: string) =>
  words(list).flatMap((stem) => {
    const e = /[td]$/.test(stem) ? 'e' : ''
    return [`${stem}${e}t`, `${stem}${e}te`, `${stem}${e}ten`, `${stem}en`, `${stem}e`]
  })

export const GERMAN: CueLexicon = {
  verbs: {
    say: [
      ...weak('sag erklär antwort erwider mein frag ergänz erläuter beton versicher äußer kommentier erwähn'),
      ...words(
        'teilte teilten mitgeteilt gesagt erklärt schrieb schreibt schreiben geschrieben so sprach spricht sprachen gesprochen twitterte',
      ),
    ],
    report: [
      ...weak(
        'bekräftig behaupt kritisier warn forder verlang kündig versprech bestätig erinner versicher unterstreich ' +
          'bemerk beklag bedauer vermut schilder prophezei mahn fragt räum begründ appellier bestell stell führ fass klag spott wett schimpf ' +
          'jubel verkünd argumentier plädier resümier urteil wunder berichte bericht verteidig verlaut witzel versprach les schwärm lob entgegn',
      ),
      ...words(
        'gab geben gaben gibt angegeben hieß heißt heißen rief ruft riefen fuhr fährt fort wies weist hob hebt betont versprach verspricht ' +
          'zitiert zitierte schloss entgegnete entgegnet gestand gesteht befand befindet hinzu unterstrich berief beruft widersprach widerspricht ' +
          'bestritt bestreitet zeigte zeigt zeigten dementierte empfahl rät riet gibt nennt räumte räumt zählt',
      ),
    ],
    label: [
      ...weak(
        'bezeichn nenn charakterisier beschreib wert verurteil titulier würdig bewert einstuf betitel rüg',
      ),
      ...words(
        'nannte nannten genannt bezeichnet beschrieb beschrieben warf wirft vorgeworfen sprach sprachen spricht hielt hält sah sieht',
      ),
    ],
    weak: [
      ...weak('glaub denk hoff fühl erwart hör find wünsch lass setz mach reagier verweis stütz begrüß'),
      ...words('dachte ging geht fand sei habe wisse weiß wusste ließ liest las kam kommt geht steht stand'),
    ],
  },
  accordingTo: [
    'laut',
    'nach angaben von',
    'nach angaben der',
    'nach angaben des',
    'nach aussage von',
    'nach aussagen von',
    'nach aussagen der',
    'nach aussagen des',
    'nach ansicht von',
    'nach ansicht der',
    'nach ansicht des',
    'nach meinung von',
    'nach meinung der',
    'nach worten von',
    'so',
    'zufolge',
    'gemäß',
  ],
  nouns: words(
    'erklärung aussage aussagen stellungnahme interview worte worten rede brief mitteilung pressemitteilung bericht äußerung äußerungen kommentar meinung ansicht begründung antwort frage',
  ),
  auxiliaries: words(
    'hat habe hatte haben hatten ist war sei wurde wird werden würde kann konnte sich es auch dann später noch weiter nun jetzt schon bereits ' +
      'gestern heute morgen dazu dabei darauf daraufhin zudem außerdem jedoch aber am im gegenüber abschließend zuvor wörtlich unter anderem ' +
      'ihm ihr ihnen uns selbst selber nur nicht montag dienstag mittwoch donnerstag freitag samstag sonntag',
  ),
  pronouns: {
    er: { gender: 'm', plural: false },
    sie: { gender: 'f', plural: false },
    es: { gender: 'n', plural: false },
    dieser: { gender: 'm', plural: false },
    diese: { gender: 'f', plural: false },
    ich: { gender: null, plural: false, first: true },
    wir: { gender: null, plural: true, first: true },
    sein: { gender: 'm', plural: false, possessive: true },
    seine: { gender: 'm', plural: false, possessive: true },
    ihre: { gender: 'f', plural: false, possessive: true },
    ihn: { gender: 'm', plural: false, object: true },
    ihm: { gender: 'm', plural: false, object: true },
    der: { gender: 'm', plural: false, relative: true },
    die: { gender: 'f', plural: false, relative: true },
  },
}
