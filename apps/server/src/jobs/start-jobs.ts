import type { Services } from '@vliegwiel/api/server'
import type { JobTicket } from '@vliegwiel/jobs'
import type { Environment } from '../start/environment.ts'

export interface RunningJobs {
  readonly wake: (ticket: JobTicket) => void
  stop(): Promise<void>
}

export async function startJobs(_services: Services, _environment: Environment): Promise<RunningJobs> {
  return { wake: () => {}, stop: async () => {} }
}
