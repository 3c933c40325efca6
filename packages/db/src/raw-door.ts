export { throughDoorRaw } from './doors.ts'
