import { insert, type Insertion } from './insertions.ts'
import type { Names } from './names.ts'
import type { Change } from './served-changes.ts'
import { addressOf } from './templates/screen-files.ts'

const inserted = (insertion: Insertion): Change => ({
  file: insertion.file,
  change: (content) => insert(content, insertion),
})

/** Where the console has to know of the screen and of the rights. */
export function screenChanges({ word, noun, dutch }: Names): Change[] {
  const router = 'apps/admin/src/app/router.tsx'
  const screens = 'apps/admin/src/app/screens.ts'
  const rights = 'apps/admin/src/features/roles/right-words.ts'
  return [
    inserted({
      file: router,
      after: 'import { ',
      before: `import { tenantRoute }`,
      line: `import { ${word}Route } from './routes/${word}.ts'\n`,
    }),
    inserted({ file: router, after: 'tenantRoute.addChildren([', before: '  ]),', line: `    ${word}Route,\n` }),
    inserted({
      file: screens,
      after: 'import { m }',
      before: 'import History from',
      line: `import Folder from 'lucide-react/icons/folder'\n`,
    }),
    {
      file: screens,
      change: (content) =>
        insert(content, {
          file: screens,
          after: 'export const screens',
          before: '\n]\n',
          line: `\n  { to: '/$slug/${addressOf(dutch)}', label: m.${word}_title, icon: Folder, group: 'management', permission: '${noun}:read', letter: '${freeLetter(content, dutch)}' },`,
        }),
    },
    inserted({
      file: rights,
      after: 'const rights',
      before: '}\n',
      line: `  '${noun}:read': m.roles_right_${noun}_read,\n  '${noun}:update': m.roles_right_${noun}_update,\n`,
    }),
    inserted({ file: rights, after: 'const groups', before: '}\n', line: `  ${noun}: m.roles_group_${noun},\n` }),
  ]
}

/** The first letter of the word that no screen has after `g`; any other when all are taken. */
function freeLetter(content: string, dutch: string): string {
  const taken = new Set([...content.matchAll(/letter: '(\w)'/g)].map((found) => found[1]))
  const letters = `${addressOf(dutch).replaceAll('-', '')}abcdefghijklmnopqrstuvwxyz`.split('')
  const letter = letters.find((one) => !taken.has(one))
  if (letter === undefined) throw new Error('Every letter after g is taken: a screen can do without, adapt screens.ts.')
  return letter
}
