import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { installedChromium } from './scripts/lib/chromium.mjs'

const root = process.getuid?.() === 0

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Work is counted in tests, never timed: a busy machine must not fail them.
          testTimeout: 60_000,
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['src/**/*.browser.test.ts'],
        },
      },
      {
        optimizeDeps: { noDiscovery: false, entries: ['src/renderer/**/*.browser.test.{ts,tsx}'] },
        test: {
          name: 'browser',
          retry: 2,
          include: ['src/renderer/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: installedChromium() ?? '',
                chromiumSandbox: !root,
                args: ['--disable-dev-shm-usage', '--disable-background-networking'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          testTimeout: 120_000,
          // Real windows on a busy machine now and then miss a key; what is wrong fails every time.
          retry: 2,
          // One machine may do many things at once; a wait that is too short says nothing about the app.
          expect: { poll: { timeout: 15_000, interval: 100 } },
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
