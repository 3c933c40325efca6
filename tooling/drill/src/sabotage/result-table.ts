import { kinds, type Kind, type Sabotage } from './sabotage.ts'
import type { Verdict } from './try-sabotage.ts'

export type Result = { readonly lock: Sabotage; readonly verdict: Verdict }

/** The page docs/sabotage.md. */
export function tableOf(results: readonly Result[], at: Date): string {
  const of = (kind: Kind) => results.filter(({ lock }) => lock.kind === kind)
  const caught = (list: readonly Result[]) => list.filter(({ verdict }) => verdict.outcome === 'caught').length
  const summary = Object.entries(kinds).map(
    ([kind, title]) => `| ${title} | ${of(kind as Kind).length} | ${caught(of(kind as Kind))} |`,
  )
  const sections = Object.entries(kinds).flatMap(([kind, title]) => [
    `\n## ${title[0]?.toUpperCase()}${title.slice(1)}\n`,
    '| broken | in | outcome | noticed by |\n|---|---|---|---|',
    ...of(kind as Kind)
      .toSorted((a, b) => (a.lock.name < b.lock.name ? -1 : 1))
      .map(
        ({ lock, verdict }) => `| ${cell(lock.name)} | \`${lock.file}\` | ${verdict.outcome} | ${cell(verdict.by)} |`,
      ),
  ])
  return `# Does a test notice when a lock is broken?

Written by \`npm run drill -- sabotage\` on ${at.toISOString().slice(0, 10)}; run it again after a change to the locks.
Each lock was broken alone, in a throw-away copy of the repository, and only the tests that should notice were run.
\`SABOTAGE=version npm run drill -- sabotage\` tries one kind. The list of locks is in \`tooling/drill/src/sabotage/locks\`.

Policies and FORCE are also broken inside \`npm test\` (\`packages/db/src/catalogue/catalogue.test.ts\`,
\`packages/api/src/isolation/isolation.test.ts\`), and so is a handful of the locks below (\`tooling/drill/src/sabotage\`).

| kind of lock | broken | noticed |
|---|---|---|
${summary.join('\n')}
| **together** | **${results.length}** | **${caught(results)}** |
${sections.join('\n')}
`
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').slice(0, 160)
