import { freePort } from '@vliegwiel/testing'

/**
 * Where the console of the tests answers: a port that nobody uses, so that a console in use and another run of the tests
 * are left alone. Workers inherit what the first process found.
 */
process.env['E2E_PORT'] ??= String(await freePort())

export const port = Number(process.env['E2E_PORT'])
export const address = `http://localhost:${port}`
