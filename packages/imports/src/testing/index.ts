export { viewTarget } from './view-target.ts'
