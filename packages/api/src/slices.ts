import { authError } from '@vliegwiel/auth'
import { benefitsSlice } from '@vliegwiel/benefits/kinds'
import { budgetsSlice } from '@vliegwiel/budgets/server'
import { clientsSlice } from '@vliegwiel/clients/server'
import { configurationError, theme } from '@vliegwiel/configuration'
import type { Kind } from '@vliegwiel/configuration/kind'
import type { Kinds } from '@vliegwiel/configuration/server'
import type { DeclaredCode, ErrorsOf } from '@vliegwiel/i18n/domain-error'
import { importError, type ImportTarget, type ImportTargets } from '@vliegwiel/imports'
import { pilotsSlice } from '@vliegwiel/pilots/server'
import { tabularError } from '@vliegwiel/tabular'
import { tenantError } from '@vliegwiel/tenants'
import { apiError } from './errors/api-error.ts'
import { pageAmongSources, questionAmongSources } from './portal/page-facts.ts'

/** What a package adds to what is served, besides its procedures (`app-router.ts`). It declares this in its own folder. */
export interface Slice {
  readonly errors?: ErrorsOf<string, Readonly<Record<string, DeclaredCode>>>
  readonly kinds?: readonly Kind[]
  readonly importTargets?: readonly ImportTarget[]
}

/** Everything that this installation knows. A new slice is one line here; texts, screens and checks follow from it. */
const slices: readonly Slice[] = [
  { errors: apiError },
  { errors: authError },
  { errors: tenantError },
  { errors: configurationError, kinds: [pageAmongSources, questionAmongSources, theme] },
  { errors: importError },
  { errors: tabularError },
  benefitsSlice,
  // In the order in which a screen offers what they add: what a file is imported into, for one.
  pilotsSlice,
  budgetsSlice,
  clientsSlice,
]

export const errorFamilies = slices.flatMap(({ errors }) => (errors === undefined ? [] : [errors]))

export const kinds: Kinds = new Map(slices.flatMap((slice) => slice.kinds ?? []).map((kind) => [kind.word, kind]))

/** Everything that files can be imported into. */
export const importTargets: ImportTargets = new Map(
  slices.flatMap((slice) => slice.importTargets ?? []).map((target) => [target.word, target]),
)
