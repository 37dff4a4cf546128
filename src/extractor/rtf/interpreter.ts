import { Flow } from './flow'
import { AssetStore } from '../html/flatten/assets'
import type { Block } from '../blocks/model'
import { ByteRun } from './byte-run'
import { characterForm, paragraphForm } from './apply-form'
import { destinationOf } from './destinations'
import { isNavigation, linkOf } from './field'
import { Encoding } from './encoding'
import { HtmlSource } from './html-source'
import { DocumentInfo } from './info'
import { ParagraphKinds } from './paragraph-kinds'
import { PictureMaker } from './picture'
import { plainCharacters, plainParagraph } from './form'
import { firstState, isShown, type GroupState } from './state'
import { CHARACTERS } from './symbols'
import { RtfTokens } from './tokens'

/** Word itself stops far below; deeper groups are read as part of the deepest. */
const MAX_DEPTH = 500

export interface RtfDocument {
  blocks: Block[]
  info: DocumentInfo
  store: AssetStore
  /** The page that the file encapsulates (MS-OXRTFEX), or null. */
  html: string | null
  /** The file ends inside a group. */
  cut: boolean
}

/** Reads a whole file; see `readRtf`. Linear in the bytes, without recursion. */
export class RtfInterpreter {
  private readonly tokens: RtfTokens
  private readonly encoding: Encoding
  private readonly kinds = new ParagraphKinds()
  private readonly info = new DocumentInfo()
  private readonly store = new AssetStore()
  private readonly picture = new PictureMaker()
  private readonly html = new HtmlSource()
  private readonly run = new ByteRun()
  private readonly body = new Flow('body')
  private readonly stack: GroupState[] = []
  private state: GroupState = firstState(this.body)
  private tooDeep = 0
  private starred = false
  /** How many characters after a `\uN` are still its stand-in. */
  private standIn = 0
  private text = ''
  private headerRow = false
  private note = 0

  constructor(
    private readonly bytes: Uint8Array,
    utf8: boolean,
  ) {
    this.tokens = new RtfTokens(bytes)
    this.encoding = new Encoding(utf8)
  }

  read(): RtfDocument {
    const { tokens } = this
    let cut = true
    for (let token = tokens.next(); token !== 'end'; token = tokens.next()) {
      if (token === 'open') this.open()
      else if (token === 'close') {
        this.close()
        // Files that were put together one after the other are one export.
        cut = this.stack.length > 0
      } else if (token === 'text') this.plainBytes(tokens.start, tokens.end)
      else if (token === 'hex') this.hex(tokens.parameter ?? 0)
      else if (token === 'binary') this.binary(tokens.start, tokens.end)
      else if (token === 'symbol') this.symbol(tokens.name)
      else this.word(tokens.name, tokens.parameter)
    }
    this.flush()
    while (this.stack.length) this.close()
    return {
      blocks: this.body.finish(this.state, this.kinds.of),
      info: this.info,
      store: this.store,
      html: this.html.take(),
      cut,
    }
  }

  private open(): void {
    this.flush()
    this.standIn = 0
    this.starred = false
    if (this.stack.length >= MAX_DEPTH) {
      this.tooDeep++
      return
    }
    this.stack.push(this.state)
    this.state = { ...this.state }
    if (this.state.destination === 'styles') this.kinds.styles.begin()
  }

  private close(): void {
    this.flush()
    this.standIn = 0
    this.starred = false
    if (this.tooDeep) {
      this.tooDeep--
      return
    }
    const before = this.stack.pop()
    if (!before) return
    const { state } = this
    this.state = before
    if (state.destination === 'picture' && before.destination !== 'picture') {
      const block = this.picture.take(this.store)
      if (block && isShown(before)) before.flow.wait([block])
    }
    if (state.flow !== before.flow) {
      const aside = state.flow.finish(state, this.kinds.of)
      if (isShown(before)) before.flow.wait(aside)
    }
    // Another document after this one has its own tables, but the same flow.
    if (!this.stack.length) this.body.endParagraph(this.state, this.kinds.of)
  }

  /** Where the bytes of a run go is only known when the run ends. */
  private flush(): void {
    if (!this.run.isEmpty) {
      if (this.state.destination === 'picture') this.picture.text(this.run.take())
      else this.text += this.decoded()
    }
    const { text } = this
    if (!text) return
    this.text = ''
    this.emit(text)
  }

  private decoded(): string {
    const { destination, font } = this.state
    return destination === 'text' || destination === 'list text'
      ? this.encoding.text(this.run, font)
      : this.encoding.data(this.run)
  }

  private emit(text: string): void {
    const { state } = this
    switch (state.destination) {
      case 'text':
        if (this.html.isOn) this.html.content(text, state)
        else if (isShown(state)) state.flow.add(text, state)
        return
      case 'html tag':
        return this.html.tag(text)
      case 'fonts':
        return this.encoding.fonts.text(text)
      case 'styles':
        return this.kinds.styles.text(text)
      case 'title':
      case 'author':
      case 'keywords':
      case 'subject':
        return this.info.text(state.destination, text)
      case 'instruction':
        if (state.field && state.field.instruction.length < 10_000) state.field.instruction += text
        return
      case 'list text':
        state.flow.listText = ((state.flow.listText ?? '') + text).slice(0, 100)
        return
      case 'property name':
        return this.picture.propertyName(text)
      case 'property value':
        return this.picture.propertyValue(text)
      default:
    }
  }

  private plainBytes(start: number, end: number): void {
    const skipped = Math.min(this.standIn, end - start)
    this.standIn -= skipped
    if (this.state.destination !== 'skip') this.run.append(this.bytes, start + skipped, end)
  }

  private hex(byte: number): void {
    if (this.standIn) this.standIn--
    else if (this.state.destination !== 'skip') this.run.push(byte)
  }

  private binary(start: number, end: number): void {
    if (this.standIn) this.standIn--
    else if (this.state.destination === 'picture') this.picture.data(this.bytes.subarray(start, end))
  }

  private symbol(name: string): void {
    if (name === '*') {
      this.starred = true
      return
    }
    if (this.standIn) {
      this.standIn--
      return
    }
    if (name === '\\' || name === '{' || name === '}') return this.run.push(name.charCodeAt(0))
    if (name === '\n' || name === '\r') return this.word('par', null)
    const character = CHARACTERS.get(name)
    if (character) this.character(character)
  }

  /** Adds a character that needs no decoding, after the bytes before it. */
  private character(text: string): void {
    if (this.state.destination === 'skip') return
    if (!this.run.isEmpty) this.text += this.decoded()
    this.text += text
  }

  private word(name: string, parameter: number | null): void {
    if (this.standIn) {
      this.standIn--
      return
    }
    if (name === 'u') {
      this.character(this.encoding.unicode(parameter ?? 0, this.state.font))
      this.standIn = this.state.fallback
      return
    }
    const starred = this.starred
    this.starred = false
    const character = CHARACTERS.get(name)
    if (character) return this.character(character)
    // A change of form ends the run.
    this.flush()
    const { state } = this
    if (state.destination === 'skip') return
    if (state.destination === 'old form') {
      state.destination = name === 'ud' ? state.outer : 'skip'
      return
    }
    if (state.destination === 'shape' && name !== 'shptxt') {
      if (name === 'sp') state.destination = 'skip'
      return
    }
    const destination = destinationOf(name, starred, state.destination, this.html.isOn)
    if (destination) return this.enter(destination)
    if (name === 'footnote' || name === 'shptxt')
      return this.beside(name === 'footnote' ? 'footnote' : 'aside')
    this.inDestination(name, parameter)
  }

  private enter(destination: GroupState['destination']): void {
    const { state } = this
    if (destination === 'old form') state.outer = state.destination
    if (destination === 'picture') this.picture.begin()
    if (destination === 'instruction') state.field ??= { instruction: '' }
    state.destination = destination
  }

  /** A stream of its own: a footnote, a text box. */
  private beside(role: 'footnote' | 'aside'): void {
    const { state } = this
    state.flow = new Flow(role)
    state.destination = 'text'
    state.href = null
    plainCharacters(state)
    plainParagraph(state)
  }

  private inDestination(name: string, parameter: number | null): void {
    switch (this.state.destination) {
      case 'fonts':
        return this.encoding.fonts.word(name, parameter)
      case 'styles':
        return this.kinds.styles.word(name, parameter)
      case 'lists':
        return this.kinds.lists.definition(name, parameter)
      case 'overrides':
        return this.kinds.lists.override(name, parameter)
      case 'created':
        return this.info.created(name, parameter)
      case 'picture':
        return this.picture.word(name)
      case 'old list':
        return this.oldList(name)
      case 'html tag':
        if (name === 'par' || name === 'line') this.html.tag('\n')
        if (name === 'uc') this.state.fallback = Math.max(0, parameter ?? 1)
        return
      default:
        this.inText(name, parameter)
    }
  }

  private oldList(name: string): void {
    if (name === 'pnlvlblt') this.state.flow.oldList = 'bullet'
    else if (name === 'pnlvlbody' || name === 'pnlvl') this.state.flow.oldList = 'number'
  }

  private inText(name: string, parameter: number | null): void {
    if (name === 'par' || name === 'sect' || name === 'page' || name === 'column') return this.paragraph()
    if (characterForm(this.state, name, parameter) || paragraphForm(this.state, name, parameter)) return
    if (this.encoding.word(name, parameter)) return
    const { state } = this
    switch (name) {
      case 'line':
        if (this.html.isOn) this.html.content('\n', state)
        else if (isShown(state)) state.flow.builder.separate('\n')
        return
      case 'pard':
        state.flow.oldList = null
        return
      case 'cell':
        state.flow.endCell(state, this.kinds.of)
        return
      case 'row':
        state.flow.endRow(this.headerRow)
        return
      case 'nestcell':
      case 'nestrow':
        return state.flow.builder.gap()
      case 'trowd':
        this.headerRow = false
        return
      case 'trhdr':
        this.headerRow = parameter !== 0
        return
      case 'field':
        state.field = { instruction: '' }
        return
      case 'fldrslt':
        return this.fieldResult()
      case 'fromhtml':
        if (parameter === 1) this.html.begin()
        return
      case 'chftn':
        return this.noteMark()
      default:
    }
  }

  private paragraph(): void {
    if (this.html.isOn) this.html.content('\n', this.state)
    else this.state.flow.endParagraph(this.state, this.kinds.of)
  }

  private fieldResult(): void {
    const { state } = this
    const instruction = state.field?.instruction ?? ''
    if (isNavigation(instruction)) state.destination = 'skip'
    else state.href = linkOf(instruction) ?? state.href
    state.field = null
  }

  /** The automatic number of a footnote: counted where the text calls it, repeated in the note. */
  private noteMark(): void {
    const { state } = this
    if (!isShown(state)) return
    if (state.flow.role !== 'footnote') this.note++
    state.flow.add(String(this.note), { ...state, script: 'superscript' })
  }
}
