import { useEffect } from 'react'
import { setCustomKeys, setSingleKeys } from '../../commands'
import { useSetting } from '../../db'

export type CustomKeys = Readonly<Record<string, readonly string[]>>

const NONE: CustomKeys = {}

export const useCustomKeys = () => useSetting<CustomKeys>('keys.custom', NONE)
export const useSingleKeys = () => useSetting('keys.single', true)

/** Gives the stored keys to the commands; mount it once. */
export function useStoredKeys(): void {
  const [custom] = useCustomKeys()
  const [single] = useSingleKeys()
  useEffect(() => setCustomKeys(custom), [custom])
  useEffect(() => setSingleKeys(single), [single])
}
