export { viewId, viewTarget } from './view-target.ts'
