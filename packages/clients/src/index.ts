export { accepted, type Answer, type Refusal, refusal, type RefusalCode, refusalCodes } from './answer.ts'
export { clientError } from './client-error.ts'
