// `npm run check`: everything that can be said about the code without running it.
import process from 'node:process'
import { makeProgress } from '@vliegwiel/start/progress'
import { checkSteps } from './check-steps.mjs'
import { makeTally } from './tally.mjs'

const tally = makeTally(makeProgress(checkSteps.length))
for (const { title, run } of checkSteps) await tally.step(title, run)
process.exitCode = tally.end()
