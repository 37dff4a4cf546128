/** What went wrong, in a form that crosses process boundaries: a stable code and one sentence for a person. */
export interface Failure {
  code: string
  message: string
}

export type Result<T, E = Failure> = { ok: true; value: T } | { ok: false; error: E }

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

export const err = <E>(error: E): { ok: false; error: E } => ({ ok: false, error })

export const failure = (code: string, message: string): { ok: false; error: Failure } =>
  err({ code, message })
