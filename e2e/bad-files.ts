import { execFileSync } from 'node:child_process'
import { mkdir, open, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Text in an encoding that nothing here can write: by decoding every byte and pair of bytes and looking what they mean. */
export function encoded(label: string, text: string): Uint8Array {
  const decoder = new TextDecoder(label, { fatal: true })
  const bytesOf = new Map<string, number[]>()
  const learn = (...bytes: number[]) => {
    try {
      const char = decoder.decode(new Uint8Array(bytes))
      if (Array.from(char).length === 1 && !bytesOf.has(char)) bytesOf.set(char, bytes)
    } catch {
      // Not a character in this encoding.
    }
  }
  for (let first = 0; first < 256; first++) learn(first)
  for (let first = 0x81; first < 0xff; first++)
    for (let second = 0x30; second < 0xff; second++) learn(first, second)
  return new Uint8Array(
    Array.from(text).flatMap((char) => {
      const bytes = bytesOf.get(char)
      if (!bytes) throw new Error(`${label} has no “${char}”`)
      return bytes
    }),
  )
}

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

const sentences = (about: string, count: number) =>
  Array.from({ length: count }, (_, n) => `Sentence ${n + 1} says a little more about ${about}.`).join(' ')

/** A short article that is unlike every other. */
export const smallArticle = (about: string): string =>
  `What is known about ${about}\n\n${sentences(about, 4)}\n\n${sentences(about, 3)}\n`

const RUSSIAN =
  'Паром через старую гавань\n\nГородской совет решил снова открыть паромную линию через старую гавань. «Мы ждали достаточно долго», сказала мэр города.\n\nПервый паром выйдет в шесть часов утра, и билет будет стоить столько же, сколько билет на автобус.\n'
const JAPANESE =
  '古い港の渡し船\n\n町議会は月曜の夜、古い港を渡る船をふたたび動かすことに決めた。「私たちは十分に待った」と町長は述べた。\n\n最初の船は朝六時に出て、切符の値段はバスと同じになる。反対する人もいた。\n'
const GERMAN =
  'Die Fähre über den alten Hafen\n\nDer Stadtrat hat am Montag beschlossen, die Fähre über den alten Hafen wieder fahren zu lassen. „Wir haben lange genug gewartet“, sagte die Bürgermeisterin.\n\nDie erste Fähre fährt um sechs Uhr früh, und größer als der Preis einer Busfahrt soll ihr Preis nicht sein.\n'

/** Good files that are hard to read, with words that must be in their articles. */
export async function writeHardFiles(folder: string): Promise<Map<RegExp, string[]>> {
  await mkdir(folder)
  const deep = 100_000
  const files: [string, string | Uint8Array][] = [
    ['utf-16-le.txt', utf16(GERMAN, false)],
    ['utf-16-be.txt', utf16(GERMAN.replace('Fähre', 'Überfähre'), true)],
    ['shift-jis.txt', encoded('shift_jis', JAPANESE)],
    ['windows-1251.txt', encoded('windows-1251', RUSSIAN)],
    [
      'declared.html',
      encoded(
        'windows-1251',
        `<html><head><meta charset="windows-1251"><title>Объявленная кодировка</title></head><body><p>${RUSSIAN.split('\n').slice(1).join(' ')}</p></body></html>`,
      ),
    ],
    [
      'zipped.html.gz',
      gzipSync(`<title>A Page in Gzip</title><article><p>${sentences('gzip', 8)}</p></article>`),
    ],
    [
      'deep.html',
      `<title>A Hundred Thousand Deep</title><p>${sentences('the top', 5)}</p>${'<div><b>'.repeat(deep / 2)}<p>${sentences('the bottom', 5)}</p>${'</b></div>'.repeat(deep / 2)}`,
    ],
    ['" onerror="alert(1).html', `<title>A Name with Quotes</title><p>${sentences('quotes', 6)}</p>`],
    ['-rf --no-preserve-root.txt', smallArticle('dashes')],
    ['new\nline.txt', smallArticle('lines')],
    ['\u202etxt.exe.txt', smallArticle('right to left')],
    [`${'long '.repeat(49)}.txt`, smallArticle('long names')],
    ['%2e%2e%2f#?.txt', smallArticle('percent signs')],
  ]
  for (const [name, content] of files) await writeFile(join(folder, name), content)
  return new Map([
    [/^Die Fähre/, ['„Wir haben lange genug gewartet“', 'größer']],
    [/^Die Überfähre/, ['sagte die Bürgermeisterin']],
    [/古い港の渡し船/, ['「私たちは十分に待った」', 'バスと同じになる']],
    [/^Паром через/, ['«Мы ждали достаточно долго»']],
    [/^Объявленная кодировка/, ['Первый паром выйдет в шесть часов утра']],
    [/A Page in Gzip/, ['Sentence 8 says a little more about gzip.']],
    [/A Hundred Thousand Deep/, ['about the top.', 'Sentence 5 says a little more about the bottom.']],
    [/A Name with Quotes/, ['about quotes.']],
    [/known about dashes/, ['Sentence 4']],
    [/known about lines/, ['Sentence 4']],
    [/known about right to left/, ['Sentence 4']],
    [/known about long names/, ['Sentence 4']],
    [/known about percent signs/, ['Sentence 4']],
  ])
}

async function sparse(path: string, bytes: number): Promise<void> {
  const file = await open(path, 'w')
  await file.truncate(bytes)
  await file.close()
}

const noise = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, n) => (n * 2654435761 + ((n * n) >>> 3)) & 255)

/** Files that give no article, each with what its sentence must say. */
export async function writeBadFiles(folder: string): Promise<Map<string, RegExp>> {
  await mkdir(folder)
  const at = (name: string) => join(folder, name)
  const page = gzipSync(`<title>Cut</title><p>${sentences('scissors', 400)}</p>`)
  const files: [name: string, content: string | Uint8Array, says: RegExp][] = [
    ['empty.txt', '', /is empty/],
    ['blank.md', ' \n\t\n '.repeat(50), /is empty|no article text/],
    ['binary.txt', noise(50_000), /binary data/],
    ['zeros.html', new Uint8Array(4096), /binary data|is empty/],
    ['cut.html.gz', page.subarray(0, page.length / 2), /ends in the middle/],
    ['bomb.html.gz', gzipSync(new Uint8Array(80_000_000)), /unpacks to far more/],
    [
      'paper.pdf',
      '%PDF-1.7\n%âãÏÓ\n1 0 obj << /Type /Catalog >> endobj',
      /damaged and cannot be read as a PDF/,
    ],
    ['letter.docx', zip('word/document.xml'), /is cut off before its end/],
    ['things.zip', zip('a.txt'), /is cut off before its end/],
    ['paper-as.txt', '%PDF-1.4\n1 0 obj', /damaged and cannot be read as a PDF/],
    ['picture.html', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), /is a picture/],
    ['only-a-script.html', '<html><body><script>x</script></body></html>', /no article text/],
  ]
  for (const [name, content] of files) await writeFile(at(name), content)
  const expected = new Map(files.map(([name, , says]) => [name, says] as const))

  await sparse(at('huge.html'), 200 * 1024 * 1024)
  expected.set('huge.html', /200 MB, and at most 100 MB/)
  await symlink(at('nowhere.txt'), at('dangling.txt'))
  expected.set('dangling.txt', /no longer there/)
  await symlink(at('round.txt'), at('round.txt'))
  expected.set('round.txt', /leads back to itself/)
  if (process.platform !== 'win32') {
    execFileSync('mkfifo', [at('pipe.txt')])
    expected.set('pipe.txt', /not a file/)
  }
  if (process.getuid?.() !== 0 && process.platform !== 'win32') {
    await writeFile(at('forbidden.txt'), 'x', { mode: 0 })
    expected.set('forbidden.txt', /may not be read/)
  }
  await mkdir(at('empty-folder.html'))
  return expected
}

/** As much of a ZIP archive as is looked at. */
function zip(name: string): Uint8Array {
  const header = Buffer.alloc(30)
  header.write('PK\u0003\u0004', 'latin1')
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, Buffer.from(name)])
}
