/** How sure a speaker is, as it is told to a person. */
export type CertaintyLevel = 'certain' | 'probable' | 'unknown'

/** Of what stands above it, at least 98 in 100 were right on articles that the weights were not learned from. */
export const CERTAIN = 0.9
/** Below it, a wrong name is about as likely as a right one. */
export const PROBABLE = 0.5

export const certaintyLevel = (speaker: string | null, certainty: number): CertaintyLevel =>
  speaker === null || certainty < PROBABLE ? 'unknown' : certainty >= CERTAIN ? 'certain' : 'probable'
