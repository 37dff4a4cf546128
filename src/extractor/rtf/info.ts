import type { PartialDate } from '#shared/domain/metadata'

/** What `{\info …}` says of the document. */
export class DocumentInfo {
  title = ''
  author = ''
  keywords = ''
  subject = ''
  private year = 0
  private month = 0
  private day = 0

  text(field: 'title' | 'author' | 'keywords' | 'subject', text: string): void {
    if (this[field].length < 4000) this[field] += text
  }

  /** `\creatim\yrN\moN\dyN` */
  created(name: string, parameter: number | null): void {
    if (name === 'yr') this.year = parameter ?? 0
    if (name === 'mo') this.month = parameter ?? 0
    if (name === 'dy') this.day = parameter ?? 0
  }

  get createdOn(): PartialDate | null {
    const { year, month, day } = this
    if (year < 1985 || year > 2200 || month < 1 || month > 12) return null
    const two = (value: number) => String(value).padStart(2, '0')
    return day >= 1 && day <= 31 ? `${year}-${two(month)}-${two(day)}` : `${year}-${two(month)}`
  }
}
