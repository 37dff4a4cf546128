import { expect, it } from 'vitest'
import { tame } from './tame'

const PROSE = 'The ferry left at ten and came back at midnight. '.repeat(20)

// A pattern that tries every way to split a run does not end within the test's time.
it.each([40, 500])('takes a run of %i marks at once', (length) => {
  for (const mark of '[*_!')
    expect(tame(`${PROSE}${mark.repeat(length)} ${PROSE}`)).toBe(
      `${PROSE}${mark.repeat(length < 400 ? length : 100)} ${PROSE}`,
    )
})
