import styles from './keys.module.css'

/** A shortcut as a person reads it, such as `Ctrl+K`. */
export const Keys = ({ keys }: { keys: string }) => <kbd className={styles['keys']}>{keys}</kbd>
