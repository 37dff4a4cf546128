import { useCallback } from 'react'
import type { Annotation } from '#shared/domain/annotation'
import type { PinSnapshot } from '#shared/domain/pin'
import { useLibrary } from '../db'
import { createNoteWithPin } from '../features/notebook'
import { openNote, useWorkspaceStore } from '../workspace'

/** Puts a pin into the open note, or into a new one that is then opened. */
export function usePin(): (annotation: Annotation, snapshot: PinSnapshot) => Promise<void> {
  const library = useLibrary()
  const workspace = useWorkspaceStore()
  return useCallback(
    async (annotation, snapshot) => {
      const { noteSurface } = workspace.getState()
      if (noteSurface) await noteSurface.insertPin(annotation, snapshot)
      else openNote(workspace, await createNoteWithPin(library, annotation, snapshot))
    },
    [library, workspace],
  )
}
