export { blockedDifference, withoutSmallBlocks } from './blocked.ts'
export type { Block, Blocked, BlockedOptions, SmallBlockRule, UsableBlocks } from './blocked.ts'
export { clusterRobust, FEWEST_CLUSTER_DF, FEWEST_CLUSTERS_PER_ARM } from './cluster-robust.ts'
export type { ClusterOptions, ClusterRobust, StandardErrorOrRefusal } from './cluster-robust.ts'
