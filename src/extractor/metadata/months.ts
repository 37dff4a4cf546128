/** Month names and their common short forms, by month, in the languages that articles are mostly written in. */
const NAMES: readonly string[] = [
  'january jan januar jänner janvier janv enero ene gennaio gen janeiro januari styczeń stycznia leden ledna января январь янв',
  'february feb februar février févr fév febrero febbraio fevereiro fev februari luty lutego únor února февраля февраль фев',
  'march mar märz mrz mars marzo março maart mrt marzec marca březen března марта март мар',
  'april apr avril avr abril abr aprile april kwiecień kwietnia duben dubna апреля апрель апр',
  'may mai mayo maggio mag maio mei maj maja květen května мая май',
  'june jun juni juin junio giugno giu junho juni czerwiec czerwca červen června июня июнь июн',
  'july jul juli juillet juil julio luglio lug julho juli lipiec lipca červenec července июля июль июл',
  'august aug août agosto ago augustus augusti sierpień sierpnia srpen srpna августа август авг',
  'september sep sept septembre septiembre settembre set setembro wrzesień września září сентября сентябрь сен сент',
  'october oct oktober okt octobre octubre ottobre ott outubro out październik października říjen října октября октябрь окт',
  'november nov novembre noviembre novembro listopad listopada listopadu ноября ноябрь ноя',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro grudzień grudnia prosinec prosince декабря декабрь дек',
]

const BY_NAME = new Map<string, number>(
  NAMES.flatMap((names, month) => names.split(' ').map((name): [string, number] => [name, month + 1])),
)

/** 1 to 12, or undefined for what is no month's name. */
export const monthNumber = (name: string): number | undefined =>
  BY_NAME.get(name.toLowerCase().replace(/\.$/, ''))

/** A pattern that finds any month's name, longest first. */
export const MONTH_PATTERN = [...BY_NAME.keys()].sort((a, b) => b.length - a.length).join('|')
