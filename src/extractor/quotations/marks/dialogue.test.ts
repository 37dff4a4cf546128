import { expect, it } from 'vitest'
import { findQuotations } from '..'

const brief = (text: string, language: string) =>
  findQuotations(text, [], language).map(({ words, speaker }) => [words, speaker])

it('reads a line that a dash opens, and what goes on after the speaker', () => {
  expect(brief('—No vamos a ceder el puente —dijo Lucía Prado—. Nunca lo haremos, nunca.', 'es')).toEqual([
    ['No vamos a ceder el puente', 'Lucía Prado'],
    ['Nunca lo haremos, nunca.', 'Lucía Prado'],
  ])
})

it('reads a speaker after a comma', () => {
  expect(brief('— Nous partons demain matin, dit Camille Roux.', 'fr')).toEqual([
    ['Nous partons demain matin,', 'Camille Roux'],
  ])
})

it('takes a line without a speaker only after one with', () => {
  const text = '— Nous partons demain matin, dit Camille Roux.\n— Sans moi, pour une fois !'
  expect(brief(text, 'fr').map(([words]) => words)).toEqual([
    'Nous partons demain matin,',
    'Sans moi, pour une fois !',
  ])
  expect(brief('— Pain et beurre\n— Lait et sucre', 'fr')).toEqual([])
})

it('takes a dash for a bullet in English', () => {
  expect(brief('— We leave tomorrow, said Ida Holm.', 'en')).toEqual([])
})
