export { job, jobKinds, jobStatuses, jobTicket, type Job, type JobKind, type JobStatus, type JobTicket } from './job.ts'
