import { t } from '../../trpc.ts'
import { showOverview } from './show-overview.ts'

export const home = t.router({ showOverview })
