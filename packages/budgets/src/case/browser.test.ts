import { chromiumExecutable } from '@vliegwiel/testing/browser'
import { build } from 'esbuild'
import { chromium } from 'playwright'
import { expect, test } from 'vitest'
import { valueOf } from '../testing/answers.ts'
import { netCase, uncertainCase } from '../testing/example-case.ts'
import { GOLDEN_SEED } from '../testing/golden.ts'
import { simulate } from './index.ts'

/** A page that draws both cases and leaves the answers in its title. */
const page = `
  import { simulate } from './index.ts'
  import { netCase, uncertainCase } from '../testing/example-case.ts'
  const drawn = [uncertainCase(), netCase()].map((input) => simulate(input, { seed: ${GOLDEN_SEED} }))
  document.title = JSON.stringify(drawn.map((answer) => answer.ok ? answer.value : answer.refusals))
`

test('one seed gives one interval, in Node and in a browser', { timeout: 180_000 }, async () => {
  const { outputFiles } = await build({
    stdin: { contents: page, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
  })
  const { executablePath, args } = await chromiumExecutable()
  const browser = await chromium.launch({ executablePath, args })
  try {
    const opened = await browser.newPage()
    await opened.setContent(`<!doctype html><title>waits</title><script>${outputFiles[0]?.text ?? ''}</script>`)
    const inBrowser: unknown = JSON.parse(await opened.title())
    const inNode = [uncertainCase(), netCase()].map((input) => valueOf(simulate(input, { seed: GOLDEN_SEED })))
    expect(inBrowser).toEqual(JSON.parse(JSON.stringify(inNode)))
  } finally {
    await browser.close()
  }
})
