/** Who may import whom: docs/architecture.md, "Who may import whom". */
const only = (name, comment, from, path) => ({ name, comment, severity: 'error', from, to: { path } })
const TEST = '\\.test\\.tsx?$'

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^vitest/' },
    },
    only('shared-is-a-leaf', 'shared imports nothing of ours', { path: '^src/shared/' }, '^src/(?!shared/)'),
    only('extractor', 'extractor imports shared', { path: '^src/extractor/' }, '^src/(?!shared/|extractor/)'),
    only(
      'backend',
      'backend imports shared and the extractor’s messages',
      { path: '^src/main/backend/' },
      '^src/(?!shared/|main/backend/|extractor/messages)',
    ),
    only(
      'electron-shell',
      'imports backend and shared',
      { path: '^src/main/electron/' },
      '^src/(?!shared/|main/backend/|main/electron/|extractor/messages)',
    ),
    only(
      'chromium-shell',
      'imports backend and shared',
      { path: '^src/main/chromium/' },
      '^src/(?!shared/|main/backend/|main/chromium/|extractor/messages)',
    ),
    only(
      'cli',
      'the headless command uses backend',
      { path: '^src/main/cli' },
      '^src/main/(electron|chromium)/',
    ),
    only(
      'preload',
      'preload imports only types and names of the contract',
      { path: '^src/preload/' },
      '^src/(?!shared/|preload/)',
    ),
    only('renderer', 'renderer imports shared', { path: '^src/renderer/' }, '^src/(?!shared/|renderer/)'),
    only(
      'nobody-imports-app',
      'app composes, nobody imports it',
      { path: '^src/renderer/(?!app/|main)' },
      '^src/renderer/app/',
    ),
    only(
      'features-apart',
      'a feature never imports another: what two need moves down',
      { path: '^src/renderer/features/([^/]+)/' },
      '^src/renderer/features/(?!$1/)',
    ),
    only(
      'foundations-know-no-feature',
      'autosave, editor, anchoring, db, backend and ui stand below the features',
      {
        path: '^src/renderer/(autosave|editor|anchoring|statements|db|backend|ui|commands|workspace|pinning|speakers|wordings)/',
      },
      '^src/renderer/features/',
    ),
    only(
      'anchoring-is-pure',
      'anchoring imports shared only',
      { path: '^src/renderer/anchoring/' },
      '^src/renderer/(?!anchoring/)',
    ),
    only(
      'statements-are-pure',
      'statements imports shared only',
      { path: '^src/renderer/statements/' },
      '^src/renderer/(?!statements/)',
    ),
    only('ui-is-a-leaf', 'ui knows no data', { path: '^src/renderer/ui/' }, '^src/renderer/(?!ui/)'),
    only(
      'electron-in-its-place',
      'electron only in main/index, main/electron and preload',
      { path: '^(src|e2e|bench)/', pathNot: '^src/(main/index\\.ts|main/electron/|preload/)' },
      '(^|/)node_modules/(electron|@types/electron)/',
    ),
    only(
      'playwright-in-its-place',
      'playwright-core only in main/chromium, e2e and bench',
      { path: '^src/', pathNot: '^src/main/chromium/' },
      '(^|/)node_modules/playwright',
    ),
    only(
      'dexie-in-its-place',
      'dexie only in renderer/db',
      { path: '^src/', pathNot: '^src/renderer/db/' },
      'node_modules/dexie',
    ),
    only(
      'lexical-in-its-place',
      'lexical only in renderer/editor',
      { path: '^src/', pathNot: '^src/renderer/editor/' },
      'node_modules/(lexical|@lexical)/',
    ),
    only('tests-stay-tests', 'nothing that ships imports a test', { path: '^src/', pathNot: TEST }, TEST),
    {
      name: 'no-dev-dependencies-in-src',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/(electron|@types)/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.mts', '.css'],
    },
  },
}
