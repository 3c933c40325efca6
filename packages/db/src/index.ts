export {
  asOperator,
  atAccounts,
  atSignIn,
  connectForJobs,
  enterTenant,
  inClients,
  inPartner,
  inTenant,
  releaseToBranch,
  seeComing,
  seePublished,
  withScope,
} from './doors.ts'
export type {
  ClientScope,
  ClientTransaction,
  ComingTransaction,
  OperatorTransaction,
  PartnerTransaction,
  PublishedTransaction,
  ReleaseTransaction,
  SignInTransaction,
  TenantScope,
  TenantTransaction,
} from './door-transactions.ts'
export { ConstraintError, DatabaseBusyError } from './database-errors.ts'
export { databaseTime } from './database-time.ts'
export {
  demandConnections,
  openPostgres,
  poolsOf,
  sizeOf,
  type Connection,
  type Database,
  type PostgresOptions,
} from './pool.ts'
export { dueClients, eraseClients, eraseTenant, forgetInLog, type Forgotten } from './erasure.ts'
export { restoreOrder } from './table-order.ts'
export { openEmbedded } from './pglite-folder.ts'
export { migrate, migrateUrl, MigrationError } from './migrate.ts'
export { newestMigration } from './migrations/index.ts'
export { newestApplied } from './schema-version.ts'
export { newId } from './new-id.ts'
export { clientTableNames, type FirstAnswer } from './tables/client-tables.ts'
export type { ClientDoorTables } from './tables/door-tables.ts'
export { tenantTableNames } from './tenant-table-names.ts'
export { catalogueFindings, catalogueRules, openPolicies, type CatalogueFinding } from './catalogue/findings.ts'
export { dumpSchema } from './catalogue/schema-dump.ts'
export { scopeSigner, type Asker } from './scope-signing.ts'
export { HiddenRows, type BackupFacts, type TableFacts } from './backup/backup-facts.ts'
export { othersIn, withEmptyDatabase } from './backup/beside.ts'
export { withPicture } from './backup/read-picture.ts'
export { countRestored, shapeOfRestored, type RestoredCounts, type RestoredShape } from './backup/restored-copy.ts'
export { compareFacts, type BackupFinding } from './backup/compare-facts.ts'
export { mostConnections } from './pool.ts'
export { doorNames, type DoorName } from './door-roles.ts'
export { closedToDoors, superuserLocks } from './superuser-locks.ts'
export {
  letsIn,
  loginKeyOf,
  loginNameOf,
  loginNames,
  loginUrlOf,
  loginUrls,
  makeLogins,
  mayMakeLogins,
  variableOf,
  type Login,
} from './logins.ts'
export { fixedQuery } from './fixed-query.ts'
