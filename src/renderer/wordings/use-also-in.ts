import { useEffect, useState } from 'react'
import type { PinSnapshot } from '#shared/domain/pin'
import { useQuotations, useVariantsOf, type QuotationRow } from '../db'
import { alsoIn } from './wordings'

/** Of a pin: the quotation that it is, and “also in 3 articles, worded differently”. */
interface Elsewhere {
  rowId: string
  text: string
}

const NONE: ReadonlyMap<string, Elsewhere> = new Map()
const SETTLE_MS = 300

const idle = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 200 }))
const bare = (words: string) => words.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** The quotation whose words a pin holds, with or without marks around them, whole or in part. */
export function rowOfPin(pin: PinSnapshot, rows: readonly QuotationRow[]): QuotationRow | undefined {
  const words = bare(pin.words)
  if (words === '') return undefined
  const own = rows.filter(({ articleId }) => articleId === pin.articleId)
  return (
    own.find((row) => bare(row.words) === words) ??
    own.find((row) => bare(row.words).includes(words)) ??
    own.find((row) => row.words.length > 20 && words.includes(bare(row.words)))
  )
}

/** By pin, where else in the library its statement stands. Looked up while nothing else is to be done. */
export function useAlsoIn(pins: readonly PinSnapshot[]): ReadonlyMap<string, Elsewhere> {
  const rows = useQuotations(pins.length > 0)
  const variantsOf = useVariantsOf()
  const [found, setFound] = useState(NONE)
  useEffect(() => {
    if (!rows) return
    let current = true
    const look = async () => {
      const next = new Map<string, Elsewhere>()
      for (const pin of pins) {
        await idle()
        if (!current) return
        const row = rowOfPin(pin, rows)
        const text = row && alsoIn(row, variantsOf(row))
        if (row && text) next.set(pin.pinId, { rowId: row.id, text })
      }
      setFound(next)
    }
    const timer = setTimeout(() => void look(), SETTLE_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [rows, pins, variantsOf])
  return found
}
