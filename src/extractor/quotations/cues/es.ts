import type { CueLexicon } from './cue'

const words = (list: string) => list.trim().split(/\s+/)

/** Regular -ar verbs: afirma, afirman, afirmó, afirmaron, afirmaba, afirmado, afirmando. */
const ar = (list: string) =>
  words(list).flatMap((stem) => [
    `${stem}a`,
    `${stem}an`,
    `${stem.replace(/c$/, 'c')}ó`,
    `${stem}aron`,
    `${stem}aba`,
    `${stem}ado`,
    `${stem}ando`,
    `${stem}ar`,
  ])

export const SPANISH: CueLexicon = {
  verbs: {
    say: [
      ...words(
        'dijo dice dijeron dicen decía dicho diciendo responde respondió respondieron escribió escribe añade añadió añadieron',
      ),
      ...ar('afirm declar explic señal asegur pregunt agreg contest manifest'),
    ],
    report: [
      ...ar(
        'apunt anunci coment coment destac subray recalc indic inform insist lament celebr denunci critic argument reiter relat ' +
          'cont confes coment exclam bromé alert remarc valor zanj apostill recrimin opin esper reclam confirm avis apost',
      ),
      ...words(
        'advierte advirtió sostiene sostuvo reconoce reconoció admite admitió insiste insistió cuenta contó recuerda recordó sugiere sugirió ' +
          'promete prometió defiende defendió concluye concluyó expuso expone puntualiza puntualizó precisa precisó replicó replica prosiguió prosigue',
      ),
    ],
    label: [
      ...ar('calific tach acus llam tild bautiz denomin'),
      ...words('describe describió define definió'),
    ],
    weak: [...ar('habl pens'), ...words('cree creyó siente leyó lee piensa sabe quiere')],
  },
  accordingTo: ['según', 'en palabras de', 'a juicio de', 'de acuerdo con', 'para'],
  nouns: words(
    'declaración declaraciones comunicado entrevista palabras discurso carta mensaje tuit respuesta pregunta',
  ),
  auxiliaries: words(
    'ha han había habían se le les lo también después luego además ayer hoy ya aún todavía no ha sido es fue está nos así entonces tras',
  ),
  pronouns: {
    él: { gender: 'm', plural: false },
    ella: { gender: 'f', plural: false },
    ellos: { gender: 'm', plural: true },
    ellas: { gender: 'f', plural: true },
    este: { gender: 'm', plural: false },
    esta: { gender: 'f', plural: false },
    yo: { gender: null, plural: false, first: true },
    nosotros: { gender: null, plural: true, first: true },
    quien: { gender: null, plural: false, relative: true },
  },
}
