import { archiveTenant, moveTenant, renameTenant, restoreTenant, suspendTenant } from './change-tenant.ts'
import { createTenant } from './create-tenant.ts'
import { previewMove } from './preview-move.ts'
import { showQueue } from './show-queue.ts'
import { showTree } from './show-tree.ts'

export const procedures = {
  showTree,
  showQueue,
  createTenant,
  renameTenant,
  moveTenant,
  previewMove,
  suspendTenant,
  archiveTenant,
  restoreTenant,
}
