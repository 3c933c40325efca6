export {
  changedSuggestions,
  type ExpectedSuggestion,
  failedExamples,
  type SuggestionChange,
} from './changed-suggestions.ts'
export {
  decideProfile,
  type DecidingPerson,
  departuresPerRule,
  type ProfileChoice,
  type ProfileDecision,
  type RuleDepartures,
} from './decide-profile.ts'
export { type ClientFacts, knownOfClient, type KnownValue } from './known-of-client.ts'
export { type PreparedTable, prepareTable, type Verdict } from './prepare.ts'
export { type NearestRule, type Reason, suggest, type Suggestion } from './suggest.ts'
