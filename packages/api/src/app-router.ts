import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { account } from './routers/account/index.ts'
import { audit } from './routers/audit/index.ts'
import { benefits } from './routers/benefits/index.ts'
import { budgets } from './routers/budgets/index.ts'
import { bundles } from './routers/bundles/index.ts'
import { clients } from './routers/clients/index.ts'
import { documents } from './routers/documents/index.ts'
import { home } from './routers/home/index.ts'
import { imports } from './routers/imports/index.ts'
import { invitations } from './routers/invitations/index.ts'
import { isolation } from './routers/isolation/index.ts'
import { jobs } from './routers/jobs/index.ts'
import { mail } from './routers/mail/index.ts'
import { people } from './routers/people/index.ts'
import { pilots } from './routers/pilots/index.ts'
import { platform } from './routers/platform/index.ts'
import { providers } from './routers/providers/index.ts'
import { releases } from './routers/releases/index.ts'
import { session } from './routers/session/index.ts'
import { settings } from './routers/settings/index.ts'
import { tenants } from './routers/tenants/index.ts'
import { views } from './routers/views/index.ts'
import type { Served } from './ladder/served.ts'
import { t } from './trpc.ts'

/** Everything that is served. One word a folder, one procedure a file. A new word is its two lines here. */
export const served = {
  account,
  audit,
  benefits,
  budgets,
  bundles,
  clients,
  documents,
  home,
  imports,
  invitations,
  isolation,
  jobs,
  mail,
  people,
  pilots,
  platform,
  providers,
  releases,
  session,
  settings,
  tenants,
  views,
} satisfies Readonly<Record<string, Served>>

type ProceduresOf<S extends Readonly<Record<string, Served>>> = { [Word in keyof S]: S[Word]['procedures'] }

// fromEntries forgets which word has which procedures; screens live by it.
const procedures = Object.fromEntries(
  Object.entries(served).map(([word, { procedures: own }]) => [word, own]),
) as ProceduresOf<typeof served>

export const appRouter = t.router(procedures)

export type AppRouter = typeof appRouter
export type RouterInputs = inferRouterInputs<AppRouter>
export type RouterOutputs = inferRouterOutputs<AppRouter>

type PathsOf<R extends Record<string, Record<string, unknown>>> = {
  [Word in keyof R & string]: `${Word}.${keyof R[Word] & string}`
}[keyof R & string]

/** The name of every procedure, `word.verbNoun`. */
export type ProcedurePath = PathsOf<RouterInputs>
