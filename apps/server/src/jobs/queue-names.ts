/** Its own schema, owned by the owner of the database; the server works in it as `vliegwiel_jobs` alone. */
export const queueSchema = 'pgboss'
/** Tickets of tenants' jobs. */
export const ticketQueue = 'tenant-job'
/** What the clock starts: the sweep of every minute, the work of the night. */
export const sweepQueue = 'sweep'
export const nightQueue = 'night'
