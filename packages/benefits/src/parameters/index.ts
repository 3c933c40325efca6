export { agingParameters, checkParameters, staleParameters, type StaleParameter } from './check-parameters.ts'
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
