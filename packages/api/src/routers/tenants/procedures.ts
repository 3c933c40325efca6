import { exportTenant } from './export-tenant.ts'
import { openPortal } from './open-portal.ts'
import { renameTenant } from './rename-tenant.ts'
import { showTree } from './show-tree.ts'

export const procedures = { showTree, renameTenant, openPortal, exportTenant }
