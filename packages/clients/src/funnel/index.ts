export { employerFunnel, type FunnelRow, type FunnelShare, type FunnelStage, shareOf } from './employer-funnel.ts'
