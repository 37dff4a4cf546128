/** Who speaks, in languages that are written without spaces. Offsets are UTF-16 code units. */
export interface CjkSpeaker {
  start: number
  end: number
  cue: string | null
}

const HAN = /[\u3040-\u30ff\u3400-\u9fff]/
/** 李明说：“…” */
const CHINESE =
  /([\u3400-\u9fff·]{2,8}?)(?:[还又也则]|今天|昨天|随后|当天)?(说道|说|說|表示|称|稱|指出|认为|認為|强调|強調|回应|回應|写道|寫道|问道|问|問|道)[:：，,]?\s*$/
/** 田中氏は「…」と述べた */
const JAPANESE = /([\u3400-\u9fff\u30a0-\u30ffー・々]{1,16})[はがも][、,]?\s*$/
const JAPANESE_AFTER = /^[」』”]?(?:などと|と|って)\s*([\u3040-\u30ff\u3400-\u9fff]{1,5}?[たるう])/

export const isCjk = (text: string, start: number): boolean => HAN.test(text.slice(start, start + 4))

/** The speaker named just before a quotation whose opening mark stands at `outerStart`, or null. */
export function cjkSpeaker(text: string, outerStart: number, outerEnd: number): CjkSpeaker | null {
  const from = Math.max(0, outerStart - 30)
  const before = text.slice(from, outerStart)
  const sentence = before.slice(
    Math.max(...['。', '！', '？', '\n', '，', '、'].map((stop) => before.slice(0, -1).lastIndexOf(stop))) +
      1,
  )
  const offset = outerStart - sentence.length
  const chinese = CHINESE.exec(sentence)
  if (chinese?.[1] !== undefined) {
    const start = offset + chinese.index
    return { start, end: start + chinese[1].length, cue: chinese[2] ?? null }
  }
  const japanese = JAPANESE.exec(sentence)
  if (japanese?.[1] === undefined) return null
  const start = offset + japanese.index
  const cue = JAPANESE_AFTER.exec(text.slice(outerEnd, outerEnd + 12))
  return { start, end: start + japanese[1].length, cue: cue?.[1] ?? null }
}
