// `npm run dev`: the server restarts on a change, the console changes in the browser while you type.
import { existsSync, readdirSync, watch } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { root } from './node-program.mjs'
import { compileTexts, programOf } from './prepare.mjs'
import { choosePort, runChild } from './server-process.mjs'

await compileTexts()
const port = await choosePort()
const server = runChild(['--watch', '--watch-preserve-output', 'apps/server/src/main.ts'], {
  PORT: port,
  LOG_LEVEL: process.env['LOG_LEVEL'] || 'info',
})
const vite = runChild([programOf('vite/bin/vite.js'), 'apps/admin', '--config', 'apps/admin/vite.config.ts'], {
  VLIEGWIEL_SERVER: `http://127.0.0.1:${port}`,
})

// A slice keeps its own texts in packages/<slice>/messages.
for (const slice of readdirSync(path.join(root, 'packages'))) {
  const folder = path.join(root, 'packages', slice, 'messages')
  if (existsSync(folder))
    watch(folder, { recursive: true }, () => {
      compileTexts().catch((error) => console.error(error instanceof Error ? error.message : error))
    })
}

// When one of the two ends, the other has no use.
process.exitCode = await Promise.race([server.ended, vite.ended])
server.child.kill('SIGTERM')
vite.child.kill('SIGTERM')
await Promise.all([server.ended, vite.ended])
process.exit()
