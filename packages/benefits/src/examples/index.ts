export { nationalExamples } from './national.ts'
export {
  changedExamples,
  type ExampleDifference,
  type ExampleResult,
  runExamples,
  type WorkedExample,
} from './worked-example.ts'
