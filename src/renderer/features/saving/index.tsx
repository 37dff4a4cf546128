import { lazy, Suspense, useEffect, useState } from 'react'
import type { Backend } from '../../backend'
import { showToast } from '../../ui'
import type { Question } from './save-dialog'

const SaveDialog = lazy(() => import('./save-dialog').then((module) => ({ default: module.SaveDialog })))

/** Answers `saving.ask`; questions that come while one is open wait. Mount it once. */
export function SavingQuestions({ backend }: { backend: Backend }) {
  const [questions, setQuestions] = useState<readonly Question[]>([])
  useEffect(
    () => backend.on('saving.ask', (question) => setQuestions((waiting) => [...waiting, question])),
    [backend],
  )
  const [question] = questions
  if (!question) return null
  const answer = async (path: string | null) => {
    setQuestions((waiting) => waiting.slice(1))
    const answered = await backend.call('saving.answer', { requestId: question.requestId, path })
    if (!answered.ok) showToast({ message: answered.error.message })
  }
  return (
    <Suspense>
      <SaveDialog
        key={question.requestId}
        backend={backend}
        question={question}
        onAnswer={(path) => void answer(path)}
      />
    </Suspense>
  )
}
