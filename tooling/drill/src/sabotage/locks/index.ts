import type { Sabotage } from '../sabotage.ts'
import { accountLocks } from './accounts.ts'
import { auditCalls } from './audit-calls.ts'
import { budgetLocks } from './budgets.ts'
import { clientLocks } from './clients.ts'
import { doorLocks } from './doors.ts'
import { forces } from './forces.ts'
import { fourEyes } from './four-eyes.ts'
import { idempotencyClaims } from './idempotency-claims.ts'
import { importLocks } from './imports.ts'
import { limitLocks } from './limits.ts'
import { outsideLocks } from './outside.ts'
import { permissionLocks } from './permissions.ts'
import { pilotLocks } from './pilots.ts'
import { policies } from './policies.ts'
import { profileLocks } from './profiles.ts'
import { publicRoutes } from './public-routes.ts'
import { tenantChecks } from './tenant-checks.ts'
import { truthLocks } from './truth.ts'
import { versionChecks } from './version-checks.ts'

/** Every lock that the drill breaks, one at a time. */
export const locks: readonly Sabotage[] = [
  ...policies,
  ...doorLocks,
  ...forces,
  ...tenantChecks,
  ...permissionLocks,
  ...auditCalls,
  ...idempotencyClaims,
  ...versionChecks,
  ...fourEyes,
  ...publicRoutes,
  ...outsideLocks,
  ...limitLocks,
  ...accountLocks,
  ...importLocks,
  ...pilotLocks,
  ...truthLocks,
  ...budgetLocks,
  ...clientLocks,
  ...profileLocks,
]
