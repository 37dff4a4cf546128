import type { CueLexicon } from './cue'

const words = (list: string) => list.trim().split(/\s+/)

/** Regular -ar verbs: afirma, afirmam, afirmou, afirmaram, afirmava, afirmado, afirmando. */
const ar = (list: string) =>
  words(list).flatMap((stem) => [
    `${stem}a`,
    `${stem}am`,
    `${stem}ou`,
    `${stem}aram`,
    `${stem}ava`,
    `${stem}ado`,
    `${stem}ando`,
    `${stem}ar`,
  ])

export const PORTUGUESE: CueLexicon = {
  verbs: {
    say: [
      ...words(
        'disse diz disseram dizem dizia dito dizendo responde respondeu responderam escreveu escreve acrescenta',
      ),
      ...ar('afirm declar explic acrescent pergunt adiant'),
    ],
    report: [
      ...ar(
        'anunci coment destac sublinh apont avis inform lament denunci critic argument reiter cont confess exclam alert ressalt observ ' +
          'avali garant record salient indic relat revel confirm fris not consider contest lembr enfatiz',
      ),
      ...words(
        'garante garantiu defende defendeu admite admitiu insiste insistiu adverte advertiu reconhece reconheceu sugere sugeriu promete ' +
          'prometeu conclui concluiu sustenta sustentou frisou frisa prossegue prosseguiu referiu refere rebateu rebate',
      ),
    ],
    label: [...ar('cham classific acus apelid qualific'), ...words('descreve descreveu define definiu')],
    weak: [...ar('fal pens'), ...words('acredita acreditou sente leu lê sabe quer')],
  },
  accordingTo: ['segundo', 'de acordo com', 'nas palavras de', 'conforme', 'para'],
  nouns: words(
    'declaração declarações comunicado entrevista palavras discurso carta mensagem tweet nota resposta pergunta',
  ),
  auxiliaries: words(
    'tem têm tinha tinham havia se lhe lhes também depois ainda já ontem hoje não foi é está então logo ao em',
  ),
  pronouns: {
    ele: { gender: 'm', plural: false },
    ela: { gender: 'f', plural: false },
    eles: { gender: 'm', plural: true },
    elas: { gender: 'f', plural: true },
    eu: { gender: null, plural: false, first: true },
    nós: { gender: null, plural: true, first: true },
    quem: { gender: null, plural: false, relative: true },
  },
}
