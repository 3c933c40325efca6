export { viewId, viewTarget } from './view-target.ts'
export { openKept } from '../server/packed-table.ts'
