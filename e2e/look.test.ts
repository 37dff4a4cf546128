import { it } from 'vitest'
import { startApp } from './harness/index.ts'
it('look', async () => {
  const app = await startApp()
  await app.page.waitForTimeout(2500)
  await app.screenshot('/tmp/look/1.png')
  console.log(app.output(), await app.errors())
  await app.close('quit')
  await app.restart({ files: ['/work/shared/data/seeds'] })
  await app.page.waitForTimeout(5000)
  await app.screenshot('/tmp/look/2.png')
  console.log(app.output(), await app.errors())
}, 90000)
