/** The little words of a language that show where a noun phrase begins and ends; all in lower case. */
export interface Grammar {
  determiners: ReadonlySet<string>
  /** Join a phrase to its head: a spokesman for the ministry, le ministre de la Justice. */
  linkers: ReadonlySet<string>
  /** End a phrase: prepositions, conjunctions, auxiliaries, adverbs, question words. */
  stops: ReadonlySet<string>
  prepositions: ReadonlySet<string>
  /** Capitalised words that are no names: days, months. */
  calendar: ReadonlySet<string>
  /** Every noun has a capital letter. */
  capitalNouns: boolean
}

export const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/))

const EN_PREPOSITIONS =
  'in on at to from by with for of about after before over under during against between through among into onto upon off near across ' +
  'behind beyond within without toward towards since until despite like unlike amid via per as than around along beside besides inside outside'

const ENGLISH: Grammar = {
  determiners: words(
    'the a an this that these those his her its their our my your one another some several many two three four five six seven eight nine ten no each every other most any all both few',
  ),
  linkers: words('of for from with at'),
  prepositions: words(EN_PREPOSITIONS),
  stops: words(
    EN_PREPOSITIONS +
      ' and or but nor so yet if then because while when where whether although though unless once however meanwhile still even also just only ' +
      'is are was were be been being am has have had having do does did doing will would can could shall should may might must ' +
      "not n't never ever now later again who whom whose which what why how there here i you he she it we they me him us them " +
      "himself herself itself themselves yes well more less very too much as than such 's 'd 'll 've 're 'm ’s ’d ’ll ’ve ’re ’m " +
      'instead perhaps maybe indeed yesterday today tomorrow tonight ago asked today’s rather quite almost about including according out up down back away ' +
      "don't didn't doesn't isn't wasn't can't won't couldn't wouldn't hasn't hadn't don’t didn’t doesn’t isn’t wasn’t can’t won’t couldn’t wouldn’t hasn’t hadn’t aren’t weren’t " +
      'editor’s photo image getty update related abstract',
  ),
  calendar: words(
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun',
  ),
  capitalNouns: false,
}

const DE_PREPOSITIONS =
  'in im am an auf aus bei beim mit nach seit von vom zu zum zur für über unter gegen ohne um durch vor hinter neben zwischen während wegen trotz laut bis ab statt seitens'

const GERMAN: Grammar = {
  determiners: words(
    'der die das den dem des ein eine einen einem einer eines sein seine seiner seinem ihr ihre ihrer ihrem dieser diese dieses kein keine viele einige mehrere zwei drei andere beide',
  ),
  linkers: words('von vom der des aus für im in bei'),
  prepositions: words(DE_PREPOSITIONS),
  stops: words(
    DE_PREPOSITIONS +
      ' und oder aber denn doch sondern wenn weil dass ob als wie obwohl damit da so auch nur noch schon sehr mehr nicht nie nun dann hier dort ist sind war waren sei ' +
      'wird werden wurde wurden würde würden hat haben hatte hatten habe hätte kann können konnte soll sollen sollte muss müssen musste will wollen wollte darf ' +
      'er sie es wir ich ihr ihm ihn ihnen uns sich man wer was wo warum welche welcher welches dessen deren jedoch bereits dabei daran daher deshalb zudem außerdem gestern heute morgen',
  ),
  calendar: words(
    'montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober november dezember',
  ),
  capitalNouns: true,
}

const FR_PREPOSITIONS =
  'à au aux en dans sur sous par pour avec sans chez contre vers depuis pendant selon entre après avant dès'

const FRENCH: Grammar = {
  determiners: words(
    "le la les l’ l' un une des ce cet cette ces son sa ses leur leurs mon ma mes notre nos plusieurs certains",
  ),
  linkers: words("de du des d’ d'"),
  prepositions: words(FR_PREPOSITIONS),
  stops: words(
    FR_PREPOSITIONS +
      " et ou mais donc or ni car que qui quoi dont où si comme quand lorsque puis alors aussi ne pas plus très est sont était a ont avait avaient sera serait être avoir se s’ n’ j’ c’ qu’ il elle ils elles je nous vous on y s' n' j' c' qu'",
  ),
  calendar: words(
    'lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  ),
  capitalNouns: false,
}

const ES_PREPOSITIONS =
  'a al ante bajo con contra desde en entre hacia hasta para por según sin sobre tras durante'

const SPANISH: Grammar = {
  determiners: words(
    'el la los las un una unos unas este esta estos estas ese esa su sus mi mis nuestro nuestra otro otra varios algunos',
  ),
  linkers: words('de del'),
  prepositions: words(ES_PREPOSITIONS),
  stops: words(
    ES_PREPOSITIONS +
      ' y e o u pero sino que quien quienes cual cuando donde como si no ni más muy también ya es son era fue ha han había se le les lo me nos',
  ),
  calendar: words(
    'lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  ),
  capitalNouns: false,
}

const IT_PREPOSITIONS =
  'a ad al allo alla ai agli alle da dal dallo dalla dai dagli dalle in nel nello nella nei negli nelle con su sul sullo sulla sui sugli sulle per tra fra secondo dopo prima contro'

const ITALIAN: Grammar = {
  determiners: words(
    "il lo la i gli le l’ l' un uno una un’ un' questo questa questi queste quel quella suo sua suoi sue loro alcuni alcune molti",
  ),
  linkers: words("di del dello della dei degli delle dell’ dell' d’ d'"),
  prepositions: words(IT_PREPOSITIONS),
  stops: words(
    IT_PREPOSITIONS +
      ' e ed o ma che chi cui quando dove come se non né più molto anche già è sono era fu ha hanno aveva si ci vi lo gli mi',
  ),
  calendar: words(
    'lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  ),
  capitalNouns: false,
}

const PT_PREPOSITIONS =
  'a ao aos à às ante após até com contra desde em no na nos nas entre para pela pelo pelas pelos por sem sob sobre segundo durante'

const PORTUGUESE: Grammar = {
  determiners: words(
    'o a os as um uma uns umas este esta esse essa seu sua seus suas meu minha nosso nossa outro outra vários alguns',
  ),
  linkers: words('de do da dos das'),
  prepositions: words(PT_PREPOSITIONS),
  stops: words(
    PT_PREPOSITIONS +
      ' e ou mas que quem cujo quando onde como se não nem mais muito também já é são era foi tem têm tinha se lhe lhes me nos',
  ),
  calendar: words(
    'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  ),
  capitalNouns: false,
}

const GRAMMARS: Readonly<Record<string, Grammar>> = {
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  it: ITALIAN,
  pt: PORTUGUESE,
}

const NONE: Grammar = {
  determiners: words('de het een en ett den det'),
  linkers: words('van'),
  prepositions: words('в на с по в w z na v i do'),
  stops: words('и в на что не i w z na że a se je v'),
  calendar: new Set(),
  capitalNouns: false,
}

export const grammarFor = (language: string): Grammar => GRAMMARS[language] ?? NONE
