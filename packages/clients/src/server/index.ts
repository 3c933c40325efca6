export { clientsSlice } from './slice.ts'
