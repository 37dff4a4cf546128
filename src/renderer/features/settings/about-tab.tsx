import styles from './settings.module.css'

const WORKS = [
  ['Inter, Source Serif 4, JetBrains Mono', 'SIL Open Font License 1.1'],
  ['React, Lexical, Base UI, Zustand, Valibot, Virtua, Chrono, TinyLD, fflate and others', 'MIT License'],
  ['Lucide icons, linkedom', 'ISC License'],
  ['Dexie, Readability, Playwright', 'Apache License 2.0'],
] as const

/** Which version this is, and whose work it stands on. */
export function AboutTab({ version, shell }: { version: string; shell: string }) {
  return (
    <div className={styles['tab']}>
      <p className={styles['name']}>Commonplace {version}</p>
      <p>
        An offline research notebook in which every quotation is provably what its source says. In this window
        it runs in {shell === 'electron' ? 'Electron' : 'an installed Chromium'}; nothing is sent anywhere.
      </p>
      <section className={styles['part']} aria-label="Licences">
        <h3 className={styles['heading']}>Licences</h3>
        <p>Commonplace is free software under the MIT License. It is built with:</p>
        <dl className={styles['facts']}>
          {WORKS.map(([works, licence]) => (
            <div key={licence}>
              <dt>{works}</dt>
              <dd>{licence}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  )
}
