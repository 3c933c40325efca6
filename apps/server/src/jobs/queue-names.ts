/** Its own schema, owned by the owner of the database; the server works in it as `vliegwiel_jobs` alone. */
export const queueSchema = 'pgboss'
/** Tickets of tenants' jobs. */
export const ticketQueue = 'tenant-job'
/** What the clock starts: the requeue of every minute, the work of the night. */
export const requeueQueue = 'requeue'
export const nightQueue = 'night'
