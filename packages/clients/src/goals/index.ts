export {
  addWorkerPriority,
  type FirstChoice,
  firstChoiceProblems,
  priorityWaitsFor,
  type WorkerPriority,
} from './first-choice.ts'
