// `npm start`: texts, console, server, and one address when it answers.
import process from 'node:process'
import { parseArgs } from 'node:util'
import { buildConsole, compileTexts } from './prepare.mjs'
import { makeProgress } from './progress.mjs'
import { choosePort, runChild, untilReady } from './server-process.mjs'

const progress = makeProgress(3)
try {
  const { processes } = parseArgs({ options: { processes: { type: 'string' } } }).values
  await progress.step('Texts', compileTexts)
  await progress.step('Console', buildConsole)
  const port = await choosePort()
  const address = process.env['PUBLIC_URL'] || `http://localhost:${port}`
  const quiet = process.env['LOG_LEVEL'] || 'warn'
  /** @type {Promise<number> | undefined} */
  let ended
  await progress.step('Server', async () => {
    ended = runChild(['apps/server/src/main.ts'], {
      PORT: port,
      LOG_LEVEL: quiet,
      // `npm start -- --processes 4`: the same as PROCESSES=4.
      ...(processes === undefined ? {} : { PROCESSES: processes }),
    }).ended
    await untilReady(port, ended)
    return 'ready'
  })
  process.stdout.write(`\nVliegwiel answers on ${address}\n`)
  process.exitCode = await ended
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
