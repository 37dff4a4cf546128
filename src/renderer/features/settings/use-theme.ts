import { useEffect } from 'react'
import { useSetting } from '../../db'

export const THEMES = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const
export type Theme = (typeof THEMES)[number]['value']

export const useTheme = () => useSetting<Theme>('theme', 'system')

/** Puts the chosen theme on the page; without one the page follows the system. Mount it once. */
export function useAppliedTheme(): void {
  const [theme] = useTheme()
  useEffect(() => {
    const { dataset } = document.documentElement
    if (theme === 'system') delete dataset['theme']
    else dataset['theme'] = theme
  }, [theme])
}
