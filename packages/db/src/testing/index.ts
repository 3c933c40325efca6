export type { MadeDatabase } from './made-database.ts'
export { plantMember, plantTenant, type PlantedMember, type PlantedTenant } from './plant.ts'
export { withClients } from './with-clients.ts'
export { statementsOf } from './count-statements.ts'
export {
  createPostgresDatabase,
  onBothDatabases,
  onPostgres,
  type PostgresTestDatabase,
  type TestDatabase,
} from './test-database.ts'
