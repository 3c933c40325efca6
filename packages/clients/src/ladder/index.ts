export { type LadderStanding, type LadderStep, standingOn, type StepEvent } from './ladder.ts'
export {
  type Direction,
  type Trajectory,
  type TrajectoryEvent,
  trajectoryOf,
  type TrajectoryPoint,
  valueOn,
} from './trajectory.ts'
