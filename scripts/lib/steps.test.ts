import { describe, expect, it } from 'vitest'
// @ts-expect-error The scripts are plain JavaScript.
import { counts } from './steps.mjs'
// @ts-expect-error The scripts are plain JavaScript.
import { firstFiles } from '../size.mjs'

const report = (passed: number, failed: number, skipped: number, testResults: unknown[] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: skipped,
  numTodoTests: 0,
  testResults,
})

describe('counts', () => {
  it('takes the numbers of the report', () => {
    expect(counts(report(3, 1, 2), 1)).toEqual({ passed: 3, failed: 1, skipped: 2 })
  })

  it('counts a file that could not be loaded as one failure', () => {
    const files = [{ status: 'failed', assertionResults: [] }]
    expect(counts(report(3, 0, 0, files), 1)).toEqual({ passed: 3, failed: 1, skipped: 0 })
  })

  it('never calls a run green that ended non-zero', () => {
    expect(counts(report(3, 0, 0), 1).failed).toBe(1)
  })
})

describe('firstFiles', () => {
  it('follows static imports and leaves lazy ones out', () => {
    const manifest = {
      'index.html': {
        file: 'index.js',
        isEntry: true,
        css: ['index.css'],
        imports: ['_a'],
        dynamicImports: ['lazy'],
      },
      _a: { file: 'a.js', imports: ['index.html'] },
      lazy: { file: 'lazy.js', imports: ['_a'] },
    }
    expect(firstFiles(manifest)).toEqual(['index.js', 'index.css', 'a.js'])
  })
})
