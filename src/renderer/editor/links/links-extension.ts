import { LinkExtension, LinkNode } from '@lexical/link'
import { namedSignals } from '@lexical/extension'
import {
  COMMAND_PRIORITY_LOW,
  CLICK_COMMAND,
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  configExtension,
  defineExtension,
  isDOMNode,
  mergeRegister,
  safeCast,
} from 'lexical'
import { isAllowedAddress } from './address'

/** Links to http, https and mailto, whichever way they came in; Ctrl or Cmd with a click opens one outside. */
export const LinksExtension = defineExtension({
  name: '@commonplace/links',
  config: safeCast<{ openLink: (url: string) => void }>({ openLink: () => undefined }),
  dependencies: [configExtension(LinkExtension, { validateUrl: isAllowedAddress })],
  build: (_editor, config) => namedSignals(config),
  register: (editor, _config, state) =>
    mergeRegister(
      editor.registerNodeTransform(LinkNode, (link) => {
        if (!isAllowedAddress(link.getURL())) {
          for (const child of link.getChildren()) link.insertBefore(child)
          link.remove()
          return
        }
        if (link.getTarget() !== null) link.setTarget(null)
        if (link.getRel() !== null) link.setRel(null)
      }),
      editor.registerCommand(
        CLICK_COMMAND,
        (event) => {
          const node = isDOMNode(event.target) ? $getNearestNodeFromDOMNode(event.target) : null
          const link = node && $findMatchingParent(node, (one): one is LinkNode => one instanceof LinkNode)
          if (!link) return false
          event.preventDefault()
          if (event.ctrlKey || event.metaKey || !editor.isEditable())
            state.getOutput().openLink.peek()(link.getURL())
          return false
        },
        COMMAND_PRIORITY_LOW,
      ),
    ),
})
