import { job } from '@vliegwiel/jobs'
import { notPersonal } from '../../ladder/personal.ts'

export const shownJob = job.extend({ result: notPersonal(job.shape.result, 'ids of the file or the run it made') })
