import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const entry = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  main: {
    build: {
      rolldownOptions: {
        input: {
          index: entry('src/main/index.ts'),
          cli: entry('src/main/cli.ts'),
          'quotations-cli': entry('src/main/quotations-cli.ts'),
          chromium: entry('src/main/chromium/entry.ts'),
          // The same shell for the end-to-end tests, which start it in a process of theirs.
          'chromium-shell': entry('src/main/chromium/shell.ts'),
          extractor: entry('src/extractor/entry.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload cannot require packages and must be CommonJS.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: entry('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      minify: true,
      // scripts/size.mjs reads what the entry imports.
      manifest: true,
      // Inlined files would need data: in the content security policy.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: entry('src/renderer/index.html') } },
    },
  },
})
