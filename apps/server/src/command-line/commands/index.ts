import type { Command } from '../command.ts'
import { anchorAudit } from './anchor-audit.ts'
import { checkBackup } from './check-backup.ts'
import { createOperator } from './create-operator.ts'
import { doctor } from './doctor.ts'
import { isolation } from './isolation.ts'
import { locks } from './locks.ts'
import { migrate } from './migrate.ts'
import { renewKeys } from './renew-keys.ts'
import { restore } from './restore.ts'
import { schema } from './schema.ts'
import { seedDemoCommand } from './seed-demo.ts'
import {
  archiveTenantCommand,
  createTenantCommand,
  eraseDueCommand,
  listTenants,
  restoreTenantCommand,
} from './tenants.ts'
import { writeBackup } from './write-backup.ts'
import { showAudit } from './show-audit.ts'
import { verifyAudit } from './verify-audit.ts'

/** Every command of `npm run vliegwiel`. A new one is a file and a line here. */
export const commands: readonly Command[] = [
  migrate,
  locks,
  seedDemoCommand,
  listTenants,
  createTenantCommand,
  archiveTenantCommand,
  restoreTenantCommand,
  renewKeys,
  restore,
  writeBackup,
  checkBackup,
  eraseDueCommand,
  createOperator,
  verifyAudit,
  anchorAudit,
  showAudit,
  isolation,
  schema,
  doctor,
]
