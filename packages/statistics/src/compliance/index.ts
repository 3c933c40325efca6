export { attrition, manskiBounds } from './attrition.ts'
export type { ArmWithLoss, Attrition, ManskiBounds } from './attrition.ts'
export { cace } from './cace.ts'
export type { ArmByUptake, Cace } from './cace.ts'
