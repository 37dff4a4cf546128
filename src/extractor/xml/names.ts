/** The namespaces of a format and the prefix that its reader knows each by; several addresses may have one prefix. */
export type Namespaces = Readonly<Record<string, string>>

/** What prefixes mean at one place of a file. */
export class Scope {
  private readonly own = new Map<string, string>()
  private readonly elements = new Map<string, string>()
  private readonly attributes = new Map<string, string>()

  constructor(
    private readonly namespaces: Namespaces,
    private readonly parent: Scope | null = null,
  ) {}

  declare(prefix: string, address: string): void {
    this.own.set(prefix, Object.hasOwn(this.namespaces, address) ? (this.namespaces[address] ?? '?') : '?')
  }

  /** The reader's name for an element (or, without a default namespace, an attribute). Unknown namespaces become `?`. */
  name(qualified: string, isAttribute: boolean): string {
    if (isAttribute && !qualified.includes(':')) return qualified
    const known = isAttribute ? this.attributes : this.elements
    const before = known.get(qualified)
    if (before !== undefined) return before
    const colon = qualified.indexOf(':')
    const prefix = this.meaning(colon < 0 ? '' : qualified.slice(0, colon))
    const local = qualified.slice(colon + 1)
    const name = prefix === null ? local : `${prefix}:${local}`
    known.set(qualified, name)
    return name
  }

  private meaning(prefix: string): string | null {
    if (prefix === 'xml') return 'xml'
    let scope: Scope | null = null
    for (scope = this as Scope; scope; scope = scope.parent) {
      const found = scope.own.get(prefix)
      if (found !== undefined) return found
    }
    return prefix ? '?' : null
  }
}
