import { createContext, useContext } from 'react'
import { create } from 'zustand'

const useLayer = create<{ element: HTMLElement | undefined }>()(() => ({ element: undefined }))

const setLayer = (element: HTMLElement | null) => useLayer.setState({ element: element ?? undefined })

/** Inside a modal dialog everything else is out of reach, popups of the page's own layer too. */
export const InDialogContext = createContext(false)

/**
 * Where menus and hints are put: inside a landmark, so that screen readers meet them as a part of the page. Mount it once,
 * in `main`. Inside dialogs, and where it is not mounted, popups go to the end of the page.
 */
export const PopupLayer = () => <div ref={setLayer} />

export function usePopupLayer(): HTMLElement | undefined {
  const element = useLayer((state) => state.element)
  return useContext(InDialogContext) ? undefined : element
}
