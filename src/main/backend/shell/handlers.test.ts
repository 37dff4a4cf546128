import { expect, it } from 'vitest'
import { recordingPorts } from '../testing/shell-ports'
import { shellHandlers } from './handlers'

it.each([
  ['https://example.org/a b', 'https://example.org/a%20b'],
  ['HTTP://EXAMPLE.ORG', 'http://example.org/'],
  ['mailto:ada@example.org', 'mailto:ada@example.org'],
])('opens %s outside', async (url, opened) => {
  const { ports, asked } = recordingPorts()
  expect(await shellHandlers(ports)['shell.openLink']({ url })).toEqual({ ok: true, value: {} })
  expect(asked).toEqual([['openLink', opened]])
})

it.each([
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  'file:///etc/passwd',
  'data:text/html,x',
  'vbscript:x',
  'smb://host/share',
  'ms-msdt:/id',
  '//example.org',
  'example.org',
  '',
])('refuses to open %j', async (url) => {
  const { ports, asked } = recordingPorts()
  const refused = await shellHandlers(ports)['shell.openLink']({ url })
  expect(refused).toMatchObject({ ok: false, error: { code: 'link-refused' } })
  expect(asked).toEqual([])
})

it('passes the window’s wishes on', async () => {
  const { ports, asked } = recordingPorts()
  const handlers = shellHandlers(ports)
  await handlers['shell.setMenu']({ menu: [] })
  await handlers['shell.fullScreen']({})
  await handlers['shell.flushed']({ requestId: 'r' })
  await handlers['shell.quit']({})
  expect(asked).toEqual([['setMenu', []], ['toggleFullScreen'], ['flushed', 'r'], ['quit']])
})
