import { unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { packStored, unpackStored } from './stored-zip'

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })

it('packs the same files into the same bytes, in whatever order, as any program reads them', () => {
  const [one, two] = [file('größe.html', 'one'), file('größe_files/a b.png', '')]
  const packed = packStored([one, two])
  expect(packStored([two, one])).toEqual(packed)
  expect(
    Object.entries(unzipSync(packed)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  ).toEqual([
    ['größe.html', 'one'],
    ['größe_files/a b.png', ''],
  ])
  expect(unpackStored(packed)?.map(({ name }) => name)).toEqual([one.name, two.name])
})

it('unpacks nothing else', () => {
  const packed = packStored([file('a.html', 'one')])
  for (const bytes of [new Uint8Array(), packed.subarray(0, 60), zipSync({ 'a.html': packed })])
    expect(unpackStored(bytes)).toBeNull()
  const changed = packed.slice()
  changed[40] = 1
  expect(unpackStored(changed)).toBeNull()
})
