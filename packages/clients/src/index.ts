export { clientDraft, type ClientDraft, clientKey, households } from './client-draft.ts'
export { clientError } from './client-error.ts'
