import { X } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '../ui'
import styles from './banner.module.css'

/** Sentences that wait to be read, one line each. */
export function Banner({ messages }: { messages: readonly string[] }) {
  const [left, setLeft] = useState(messages)
  return left.map((message) => (
    <div key={message} role="status" className={styles['banner']}>
      <p>{message}</p>
      <IconButton
        label="Dismiss message"
        icon={<X aria-hidden />}
        onClick={() => setLeft((all) => all.filter((other) => other !== message))}
      />
    </div>
  ))
}
