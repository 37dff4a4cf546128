import type { CueLexicon } from './cue'

const words = (list: string) => list.trim().split(/\s+/)

/** First-group verbs: déclare, déclarent, déclarait, déclara, déclaré, déclarant. */
const er = (list: string) =>
  words(list).flatMap((stem) => {
    const soft = stem.endsWith('g') ? `${stem}e` : stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem
    return [
      `${stem}e`,
      `${stem}ent`,
      `${soft}ait`,
      `${soft}a`,
      `${stem}èrent`,
      `${stem}é`,
      `${soft}ant`,
      `${stem}er`,
    ]
  })

export const FRENCH: CueLexicon = {
  verbs: {
    say: [
      ...words(
        'dit disait disent disant dire déclaré répond répondu répondait répondit écrit écrivait écrivit',
      ),
      ...er('déclar ajout affirm expliqu précis demand assur'),
    ],
    report: [
      ...er(
        'annonc soulign confi estim insist martel lanc lâch raill tonn ironis assén confirm rappel regrett dénonc not pointé ' +
          'analys résum témoign racont observ continu rétorqu répliqu murmur cri balay souffl avou avanc considèr conclu plaid gliss commentr comment argument plaisant jug tweet détaill relèv s’inquièt s’indign s’interrog s’exclam',
      ),
      ...words(
        'soutient soutenait soutenu promet promettait promis poursuit poursuivait poursuivi reconnaît reconnaissait reconnu admet admettait admis prévient prévenu ' +
          'conclut renchérit avertit averti rapporte rapporté tempère nuance reprend repris fustige fustigé',
      ),
    ],
    label: [...er('qualifi décri accus trait salu appel nomm'), ...words('décrit décrivait qualifie')],
    weak: [...er('pens espèr cit parl évoqu trouv'), ...words('croit sent veut voit voyait lit')],
  },
  accordingTo: ['selon', 'd’après', "d'après", 'pour', 'aux yeux de', 'à en croire', 'de l’avis de'],
  nouns: words(
    'déclaration communiqué interview entretien propos discours lettre message tweet réponse question mots',
  ),
  auxiliaries: words(
    'a ont avait avaient est sont était n’a nous leur lui y en aussi ensuite également encore enfin se s’est il elle t-il t-elle tout ' +
      'notamment alors déjà même toutefois récemment pourtant cependant',
  ),
  pronouns: {
    il: { gender: 'm', plural: false },
    elle: { gender: 'f', plural: false },
    ils: { gender: 'm', plural: true },
    elles: { gender: 'f', plural: true },
    je: { gender: null, plural: false, first: true },
    nous: { gender: null, plural: true, first: true },
    'celui-ci': { gender: 'm', plural: false },
    'celle-ci': { gender: 'f', plural: false },
    qui: { gender: null, plural: false, relative: true },
    lui: { gender: 'm', plural: false, object: true },
  },
}
