export { findCitizenServiceNumbers, type FoundNumber, holdsCitizenServiceNumber } from './find-in-text.ts'
export { citizenServiceNumberPaths } from './find-in-value.ts'
export { passesElevenTest } from './passes-eleven-test.ts'
