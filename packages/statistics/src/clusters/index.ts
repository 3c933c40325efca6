export { blockedDifference } from './blocked.ts'
export type { Block, Blocked } from './blocked.ts'
export { clusterRobust } from './cluster-robust.ts'
export type { ClusterOptions, ClusterRobust, StandardErrorOrRefusal } from './cluster-robust.ts'
