export { demoPersons, type DemoPerson } from './demo-persons.ts'
export { demoTenants, type DemoTenant } from './demo-tenants.ts'
export { seedDemo, type SeedOptions } from './seed-demo.ts'
