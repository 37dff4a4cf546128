// One mutated file, by its number alone.
import { gunzipSync, gzipSync, unzipSync, zipSync } from 'fflate'
import { MUTATIONS } from './fuzz.bytes.mjs'
import { seeded, seedOf } from './fuzz.random.mjs'

const MOST_INSIDE = 8 * 1024 * 1024
const starts = (bytes, ...signature) => signature.every((byte, n) => bytes[n] === byte)

function mutateBytes(bytes, random, said) {
  let mutated = bytes
  for (let left = random.pick([1, 1, 2, 3]); left > 0 && mutated.length; left--) {
    const name = random.pick(Object.keys(MUTATIONS))
    mutated = MUTATIONS[name](mutated, random)
    said.push(name)
  }
  return mutated
}

/** A file of a ZIP archive is mutated and packed again, so that its check sums hold and its reader gets to see it. */
function mutateMember(bytes, random, said) {
  let size = 0
  const filter = ({ originalSize }) => (size += originalSize) < MOST_INSIDE
  const files = unzipSync(bytes, { filter })
  const names = Object.keys(files).filter((name) => files[name].length)
  if (!names.length) return null
  const name = random.pick(names)
  said.push(`in ${name}:`)
  files[name] = mutateBytes(files[name], random, said)
  const mtime = new Date(1980, 0, 2)
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, content]) => [path, [content, { mtime }]])),
  )
}

function mutateInside(bytes, random, said) {
  try {
    if (starts(bytes, 0x50, 0x4b)) return mutateMember(bytes, random, said)
    if (!starts(bytes, 0x1f, 0x8b)) return null
    said.push('in gzip:')
    return gzipSync(mutateBytes(gunzipSync(bytes), random, said), { mtime: 0 })
  } catch {
    // A hostile archive that cannot be opened is mutated as it is.
    return null
  }
}

/** The `index`th mutation of the run with `seed`: formats take turns. */
export function mutation(formats, seed, index) {
  const random = seeded(seedOf(seed, index))
  const [format, files] = formats[index % formats.length]
  const { name, bytes } = random.pick(files)
  const said = []
  const inside = random.chance(0.6) ? mutateInside(bytes, random, said) : null
  const mutated = inside ?? mutateBytes(bytes, random, said)
  return { index, format, from: name, how: said.join(' '), fileName: `${index}-${name}`, bytes: mutated }
}
