import { describe, expect, it } from 'vitest'
import type { Mark, Passage } from '#shared/domain/passage'
import { findQuotations } from '..'

const said = (text: string, passages: Passage[] = [], language = 'en') =>
  findQuotations(text, passages, language)
    .filter(({ kind }) => kind !== 'indirect')
    .map(({ speaker, words }) => [speaker, words])

/** Paragraphs of an article; words between ** are bold. */
function article(...paragraphs: string[]): [string, Passage[]] {
  const passages: Passage[] = []
  let text = ''
  for (const paragraph of paragraphs) {
    const start = text === '' ? 0 : text.length + 2
    if (text !== '') text += '\n\n'
    const marks: Mark[] = []
    for (const [i, piece] of paragraph.split('**').entries()) {
      if (i % 2 === 1) marks.push({ type: 'bold', start: text.length, end: text.length + piece.length })
      text += piece
    }
    passages.push({
      type: 'paragraph',
      role: 'body',
      level: null,
      start,
      end: text.length,
      page: null,
      order: passages.length,
      marks,
    })
  }
  return [text, passages]
}

describe('transcripts', () => {
  const HEARING =
    'The board heard Ida Holm and Tom Baker on Tuesday.\n' +
    'MODERATOR: Please begin, Ms Holm.\n' +
    'HOLM: We had no warning of the storm.\n' +
    'BAKER: None at all?\n' +
    'HOLM: None. The mast was gone by noon.\nBy night the pier was gone too.\n' +
    'MODERATOR: Thank you both for coming.'

  it('gives each turn to the person whom its label shortens', () => {
    expect(said(HEARING)).toEqual([
      ['Moderator', 'Please begin, Ms Holm.'],
      ['Ida Holm', 'We had no warning of the storm.'],
      ['Tom Baker', 'None at all?'],
      ['Ida Holm', 'None. The mast was gone by noon.\nBy night the pier was gone too.'],
      ['Moderator', 'Thank you both for coming.'],
    ])
  })

  it('points at the label', () => {
    const holm = findQuotations(HEARING, [], 'en')[1]
    expect(holm?.speakerMention).toBe('HOLM')
    expect(HEARING.slice(...(holm?.speakerSpan ?? [0, 0]))).toBe('HOLM')
  })

  it('reads initials as the people named before', () => {
    const text =
      'Ida Holm and Tom Baker met on the pier.\n' +
      'IH: The sea took it in one night.\nTB: And who will pay for it?\nIH: The town will pay for it.\nTB: Then we shall vote on it.'
    expect(said(text).map(([speaker]) => speaker)).toEqual(['Ida Holm', 'Tom Baker', 'Ida Holm', 'Tom Baker'])
  })

  it('takes the full name of a first label for the short ones after it', () => {
    const text =
      'IDA HOLM (chair): The meeting is open now.\nTOM BAKER: I would like to speak first.\n' +
      'HOLM: Please keep it short, Tom.\nBAKER: I always keep it short.'
    expect(said(text).map(([speaker]) => speaker)).toEqual(['Ida Holm', 'Tom Baker', 'Ida Holm', 'Tom Baker'])
  })

  it('names a moderator who was introduced as one', () => {
    const text = HEARING.replace('on Tuesday.', 'on Tuesday, in a debate moderated by Eva Brandt.')
    expect(said(text)[0]?.[0]).toBe('Eva Brandt')
  })

  it('takes off the marks around a whole turn, and keeps those inside', () => {
    const text =
      'HOLM: “We had no warning at all.”\nBAKER: “Who told you ‘none’ then?”\nHOLM: They called it “an act of God” and left.\nBAKER: That is not good enough for us.'
    expect(said(text).map(([, words]) => words)).toEqual([
      'We had no warning at all.',
      'Who told you ‘none’ then?',
      'They called it “an act of God” and left.',
      'That is not good enough for us.',
    ])
  })

  it('leaves out what happens between the turns', () => {
    const text = HEARING.replace('BAKER: None', '(The lights go out.)\nBAKER: None')
    expect(said(text).map(([, words]) => words)).not.toContain('(The lights go out.)')
    expect(said(text)[1]?.[1]).toBe('We had no warning of the storm.')
  })

  it('does without a label in front of the words', () => {
    const text =
      'HOLM:\nWe had no warning of the storm.\nBAKER:\nWas there none at all?\nHOLM:\nThere was none at all.\nBAKER:\nThen we shall vote on it.'
    expect(said(text).slice(0, 2)).toEqual([
      ['Holm', 'We had no warning of the storm.'],
      ['Baker', 'Was there none at all?'],
    ])
  })
})

describe('interviews', () => {
  const INTRO =
    'Ida Holm built the bridge over the sound. We talked to Ida Holm about wind and rust. Interview by Tom Baker.'

  it('gives questions and answers to those who are named before', () => {
    const text = `${INTRO}\nQ: Did you sleep that night?\nA: I did not sleep for a week.\nQ: And now, a year on?\nA: Now I sleep on the bridge.`
    expect(said(text).map(([speaker]) => speaker)).toEqual(['Tom Baker', 'Ida Holm', 'Tom Baker', 'Ida Holm'])
  })

  it('leaves it open who answers when nobody is named', () => {
    const text =
      'Q: Did you sleep that night?\nA: I did not sleep for a week.\nQ: And now, a year on?\nA: Now I sleep on the bridge.'
    expect(said(text).map(([speaker]) => speaker)).toEqual([null, null, null, null])
  })

  it('knows from the question marks which letter asks', () => {
    const text =
      'Wir sprachen mit Jonas Weber über die Brücke.\nF: Haben Sie in der Nacht geschlafen?\nA: Ich habe eine Woche nicht geschlafen.\nF: Und wie ist das heute?\nA: Heute schlafe ich auf der Brücke.'
    expect(said(text, [], 'de').map(([speaker]) => speaker)).toEqual([
      null,
      'Jonas Weber',
      null,
      'Jonas Weber',
    ])
  })

  it('reads names in bold print without a colon', () => {
    const [text, passages] = article(
      'Two engineers on one pier.',
      '**Ida Holm** The wind was never the trouble.',
      '**Tom Baker** The wind was all the trouble.',
      '**Ida Holm** You were not even there, Tom.',
      '**Tom Baker** I was there from the first day.',
    )
    expect(said(text, passages).slice(0, 2)).toEqual([
      ['Ida Holm', 'The wind was never the trouble.'],
      ['Tom Baker', 'The wind was all the trouble.'],
    ])
  })

  it('reads questions in bold print with the answers below them', () => {
    const [text, passages] = article(
      INTRO,
      '**Did you sleep that night?**',
      'I did not sleep for a week.',
      'My crew did not either.',
      '**And what came then?**',
      'Then we began to count the bolts.',
      '**How many were there?**',
      'I stopped counting at nine thousand.',
    )
    expect(said(text, passages).slice(0, 3)).toEqual([
      ['Tom Baker', 'Did you sleep that night?'],
      ['Ida Holm', 'I did not sleep for a week.\n\nMy crew did not either.'],
      ['Tom Baker', 'And what came then?'],
    ])
  })
})

describe('labels that nobody speaks under', () => {
  it.each([
    [
      'a recipe',
      'Ingredients: two eggs and a pinch of salt.\nMethod: beat the eggs for a minute.\nServes: four people at least.\nNote: do not let them burn.\nIngredients: flour and some butter.\nMethod: rub it in by hand.',
    ],
    [
      'a glossary',
      'Pier: a platform on pillars over the water.\nMole: a wall of stone in the sea.\nQuay: a place where ships are loaded.\nSlip: a slope into the water.\nDock: a basin for ships.',
    ],
    [
      'notes and credits',
      'Note: the figures are from May.\nSource: the harbour board.\nPhoto: Eva Brandt for the Post.\nNote: the pier is closed.\nSource: the ministry of ports.\nPhoto: Eva Brandt again.',
    ],
    [
      'times',
      '9:00: The doors are opened to all.\n10:30: Holm speaks on the bridge.\n12:00: Lunch is served outside.\n13:00: Baker speaks on the pier.\n14:00: The doors are closed.',
    ],
    [
      'a list of products',
      'Name: Harbour lamp\nPrice: 40\nName: Pier lamp\nPrice: 60\nName: Quay lamp\nPrice: 80',
    ],
    [
      'capitals without sentences',
      'LENGTH: 40 m\nWIDTH: 6 m\nLENGTH: 60 m\nWIDTH: 8 m\nLENGTH: 80 m\nWIDTH: 9 m',
    ],
    ['three lines', 'HOLM: We had no warning.\nBAKER: None at all?\nHOLM: None at all.'],
  ])('%s', (_, text) => {
    expect(said(text)).toEqual([])
  })

  it('frequent questions, which nobody answers in the first person', () => {
    const [text, passages] = article(
      '**How do I get to the pier?**',
      'Take the bus to the harbour.',
      '**What does it cost?**',
      'Entry is free for children.',
      '**Is there a café?**',
      'There is one at the far end.',
    )
    expect(said(text, passages)).toEqual([])
  })
})
