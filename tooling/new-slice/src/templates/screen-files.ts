import type { Names } from '../names.ts'

/** The list screen of a slice with its story and route, below apps/admin/src. */
export function screenFiles({ word, Nouns, noun, dutch }: Names, letter: string): Record<string, string> {
  const [List, Page] = [`${Nouns.replace(/List$/, '')}List`, `${Nouns.replace(/List$/, '')}Page`]
  return {
    [`features/${word}/route.ts`]: `import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { tenantRoute } from '../../app/routes/tenant.tsx'

/** The address of this slice. \`app/slice-routes.gen.ts\` collects it. */
export const ${word}SliceRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: '${addressOf(dutch)}',
  staticData: { title: m.${word}_title },
  component: lazyRouteComponent(() => import('./${word}-page.tsx'), '${Page}'),
})
`,
    [`features/${word}/screen.ts`]: `import { m } from '@vliegwiel/i18n'
import Folder from 'lucide-react/icons/folder'

/** Its place in the side bar. \`app/slice-screens.gen.ts\` collects it. */
export const ${word}SliceScreen = {
  to: '/$slug/${addressOf(dutch)}',
  label: m.${word}_title,
  icon: Folder,
  group: 'management',
  permission: '${noun}:read',
  letter: '${letter}',
} as const
`,
    [`features/${word}/${word}-page.tsx`]: `import { m } from '@vliegwiel/i18n'
import { PageHeader, ShowMore } from '@vliegwiel/ui'
import { callsOf, useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMembership } from '../../app/session/me.ts'
import { usePages } from '../../lists/use-pages.ts'
import { ${List} } from './${word}-list.tsx'

const limit = 50

/** All ${word} of the tenant. */
export function ${Page}() {
  const { tenant } = useMembership()
  const api = useTenantApi()
  const list = usePages({
    queryKey: api.${word}.list${Nouns}.queryKey({ before: null, limit }),
    read: (before: string | null, signal) => callsOf(tenant.slug).${word}.list${Nouns}.query({ before, limit }, { signal }),
    next: (page) => page.next,
  })
  if (list.error !== null) return <ProblemState problem={problemOf(list.error)} onRetry={list.onRetry} />
  const rows = list.pages.flatMap((page) => page.${word})
  return (
    <>
      <PageHeader title={m.${word}_title()} sentence={m.${word}_sentence({ tenant: tenant.name })} />
      <${List} rows={rows} loading={list.loading} />
      {rows.length > 0 && <ShowMore shown={rows.length} total={null} onMore={list.onMore} busy={list.moreBusy} />}
    </>
  )
}
`,
    [`features/${word}/${word}-list.tsx`]: `import { formatDate, m } from '@vliegwiel/i18n'
import type { RouterOutputs } from '@vliegwiel/api'
import { DataTable, EmptyState, type Column } from '@vliegwiel/ui'
import Folder from 'lucide-react/icons/folder'

export type Row = RouterOutputs['${word}']['list${Nouns}']['${word}'][number]

const columns = (): Column<Row>[] => [
  { id: 'name', header: m.${word}_name(), fixed: true, cell: (row) => row.name },
  { id: 'first-day', header: m.${word}_first_day(), cell: (row) => formatDate(row.firstDay) },
  {
    id: 'last-day',
    header: m.${word}_last_day(),
    phone: 'end',
    cell: (row) => (row.lastDay === null ? m.${word}_no_last_day() : formatDate(row.lastDay)),
  },
]

/** The table of ${word}, newest first. */
export function ${List}({ rows, loading }: { rows: readonly Row[]; loading: boolean }) {
  return (
    <DataTable
      label={m.${word}_table()}
      columns={columns()}
      rows={rows}
      rowKey={(row) => row.${noun}Id}
      rowLabel={(row) => row.name}
      loading={loading}
      empty={<EmptyState icon={Folder} title={m.${word}_empty_title()} text={m.${word}_empty_text()} />}
    />
  )
}
`,
    [`features/${word}/${word}.stories.tsx`]: `import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { ${List} } from './${word}-list.tsx'

const row = {
  ${noun}Id: '019ab000-0000-7000-8000-000000000001',
  name: 'Voorbeeld',
  firstDay: '2026-01-01',
  lastDay: null,
  version: 1,
}

const meta = {
  title: 'Features/${Nouns.replace(/List$/, '')}',
  component: ${List},
  args: { rows: [row, { ...row, ${noun}Id: '019ab000-0000-7000-8000-000000000002', name: 'Tweede', lastDay: '2026-06-30' }], loading: false },
} satisfies Meta<typeof ${List}>
export default meta
type Story = StoryObj<typeof meta>

export const Filled: Story = {
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText('Tweede')).toBeVisible()
  },
}
export const English: Story = { globals: { language: 'en' } }
export const Loading: Story = { args: { rows: [], loading: true } }
export const Empty: Story = { args: { rows: [] } }
`,
  }
}

/** The first letter of the word that no screen has after `g`; any other, or a digit, when all are taken. */
export function freeLetter(screens: string, dutch: string): string {
  const taken = new Set([...screens.matchAll(/letter: '(\w)'/g)].map((found) => found[1]))
  const letters = `${addressOf(dutch).replaceAll('-', '')}abcdefghijklmnopqrstuvwxyz0123456789`.split('')
  const letter = letters.find((one) => !taken.has(one))
  if (letter === undefined)
    throw new Error('Every letter and digit after g is taken: a screen can do without, adapt screens.ts.')
  return letter
}

/** The Dutch word as it stands in the address. */
export function addressOf(dutch: string): string {
  return dutch
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}
