export {
  agingParameters,
  checkParameters,
  parameterSubjects,
  staleParameters,
  type StaleParameter,
} from './check-parameters.ts'
export { parametersWith, type SubjectVersion } from './parameters-with.ts'
export { lookUp, type LookupPolicy, type WhenUnknown } from './lookup.ts'
export { monthlyNorm } from './monthly-norm.ts'
export { nationalParameters } from './national.ts'
export type {
  ParameterSet,
  ParameterStatus,
  ParameterSubject,
  ParameterUse,
  ParameterVersion,
  UsedParameter,
} from './parameter.ts'
