import { fetchFile } from './fetch-file.ts'
import { followJob } from './follow-job.ts'
import { listJobs } from './list-jobs.ts'
import { retryJob } from './retry-job.ts'

export const procedures = { listJobs, followJob, retryJob, fetchFile }
