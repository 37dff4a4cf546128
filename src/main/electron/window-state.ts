import { readFileSync } from 'node:fs'
import type { Rectangle } from 'electron'
import * as v from 'valibot'

const side = v.pipe(v.number(), v.finite(), v.integer())
const size = v.pipe(side, v.minValue(1), v.maxValue(32_767))

const schema = v.object({
  bounds: v.object({ x: side, y: side, width: size, height: size }),
  maximized: v.boolean(),
  fullScreen: v.boolean(),
})
/** Where the window was, in the screen's own points. */
export type WindowState = v.InferOutput<typeof schema>

export const SMALLEST = { width: 480, height: 360 }
const USUAL = { width: 1280, height: 800 }
/** So much of the window has to be on a display that it can be seen and dragged. */
const VISIBLE = 100

const overlap = (a: number, aSize: number, b: number, bSize: number): number =>
  Math.min(a + aSize, b + bSize) - Math.max(a, b)

function isReachable(bounds: Rectangle, area: Rectangle): boolean {
  const across = overlap(bounds.x, bounds.width, area.x, area.width)
  const down = overlap(bounds.y, bounds.height, area.y, area.height)
  // The title bar is at the top, and it is what a window is dragged by.
  return (
    across >= VISIBLE && down >= VISIBLE && bounds.y >= area.y && bounds.y < area.y + area.height - VISIBLE
  )
}

function centred(area: Rectangle): Rectangle {
  const width = Math.min(USUAL.width, area.width)
  const height = Math.min(USUAL.height, area.height)
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  }
}

/** The remembered state where it still fits the displays that there are now; else the middle of the main one. */
export function fitWindow(remembered: unknown, areas: readonly Rectangle[], main: Rectangle): WindowState {
  const parsed = v.safeParse(schema, remembered)
  const usual = { bounds: centred(main), maximized: false, fullScreen: false }
  if (!parsed.success) return usual
  const { bounds, ...rest } = parsed.output
  const area = areas.find((one) => isReachable(bounds, one))
  if (!area) return { ...usual, ...rest }
  const width = Math.max(SMALLEST.width, Math.min(bounds.width, area.width))
  const height = Math.max(SMALLEST.height, Math.min(bounds.height, area.height))
  return { ...rest, bounds: { ...bounds, width, height } }
}

/** Null when there is nothing or nothing that can be read. */
export function readWindowState(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
