// Runs before the commands that go straight to work (bench, drill, the command line, Storybook, new-slice): packages
// first, then the texts, which are made and therefore missing on a fresh clone. Start, dev, check and test make the
// texts themselves, as a step that is shown. Node's own modules only until the packages are there.
import process from 'node:process'
import './ensure-installed.mjs'

const { compileTexts } = await import('./prepare.mjs')
try {
  await compileTexts()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
