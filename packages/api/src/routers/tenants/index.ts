import { t } from '../../trpc.ts'
import { exportTenant } from './export-tenant.ts'
import { openPortal } from './open-portal.ts'
import { renameTenant } from './rename-tenant.ts'
import { showTree } from './show-tree.ts'

export const tenants = t.router({ showTree, renameTenant, openPortal, exportTenant })
