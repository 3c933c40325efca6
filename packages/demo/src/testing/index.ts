export { seededDemo } from './seeded-demo.ts'
