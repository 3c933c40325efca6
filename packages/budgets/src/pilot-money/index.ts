export { type ArmCost, costOfArm, type NoCost } from './arm-cost.ts'
export {
  type ArmSpending,
  type LineMoney,
  linkProblems,
  MOST_LINKS,
  type PilotLink,
  type PilotLinks,
  spendingOfArm,
} from './links.ts'
