export { clientDraft, type ClientDraft, clientKey, households } from './client-draft.ts'
export { accepted, type Answer, type Refusal, refusal, type RefusalCode, refusalCodes } from './answer.ts'
export { clientError } from './client-error.ts'
