/** What was left running or queued is looked for, and planned releases that are due. */
export const everyMinute = '* * * * *'

/** What runs at night: what is past its day goes, isolation is proved, the ends of the logs are laid down. */
export const everyNight = { cron: '12 3 * * *', zone: 'Europe/Amsterdam' } as const
