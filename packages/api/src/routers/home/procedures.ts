import { showOverview } from './show-overview.ts'

export const procedures = { showOverview }
