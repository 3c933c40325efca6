export { scopeStatement, throughDoorRaw } from './doors.ts'
