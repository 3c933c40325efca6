export {
  countByStatus,
  findJob,
  listJobs,
  openJobsOf,
  queueJob,
  queueOverview,
  requeueJob,
  unfinishedJobs,
} from './job.repository.ts'
export { beatNight, endNight, nightAbandonedMs, takeNight } from './night.repository.ts'
export { abandonedAfterMs, runJob, type JobHandler, type JobHandlers, type RunningJob } from './run-job.ts'
