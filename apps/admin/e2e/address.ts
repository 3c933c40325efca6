/** Where the console of the tests answers. Not 3000, so that a console in use is left alone. */
export const port = Number(process.env['E2E_PORT'] ?? 4391)
export const address = `http://localhost:${port}`
