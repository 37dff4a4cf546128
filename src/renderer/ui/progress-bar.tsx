import styles from './progress-bar.module.css'

/** How far something is; `value` and `max` count the same things. Without a `max` that is known yet it only moves. */
export function ProgressBar({ label, value, max }: { label: string; value: number; max: number }) {
  return <progress className={styles['bar']} aria-label={label} value={value} max={Math.max(max, 1)} />
}
