import { Component, type ReactNode } from 'react'
import { Button, EmptyState } from '../ui'

interface Props {
  /** What is missing when it fails, as it begins a sentence: “The note”. */
  what: string
  /** A change of this tries again. */
  resetKey: string
  children: ReactNode
}

/** Keeps a failure while drawing to one part of the window, and says it in a sentence. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidUpdate(before: Props) {
    if (this.state.failed && before.resetKey !== this.props.resetKey) this.setState({ failed: false })
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <EmptyState
        title={`${this.props.what} cannot be shown`}
        actions={<Button onClick={() => this.setState({ failed: false })}>Try again</Button>}
      >
        <p>Something went wrong while drawing it. Nothing that was saved is lost.</p>
      </EmptyState>
    )
  }
}
