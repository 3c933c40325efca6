// The one way long steps are shown on the console: by start, test, bench and the command line.
// Plain JavaScript without dependencies, because it already runs before anything is installed.
import process from 'node:process'

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
const QUIET_SECONDS = 15

/** @type {import('./progress.d.mts').makeProgress} */
export function makeProgress(total, stream = process.stdout) {
  let current = 0
  return {
    async step(title, work) {
      current += 1
      const label = `[${current}/${total}] ${title}`
      const began = performance.now()
      const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`
      let latest = ''
      let frame = 0
      let printedAt = began
      const show = () => {
        const text = latest === '' ? label : `${label} · ${latest}`
        if (stream.isTTY) {
          frame = (frame + 1) % FRAMES.length
          const line = `${FRAMES[frame]} ${text} (${seconds()})`
          stream.write(`\r\x1b[2K${line.slice(0, Math.max(20, (stream.columns ?? 80) - 1))}`)
        } else if (performance.now() - printedAt > QUIET_SECONDS * 1000) {
          // A log without a spinner still has to say now and then that the step lives.
          printedAt = performance.now()
          stream.write(`  ${text} … ${seconds()}\n`)
        }
      }
      const timer = setInterval(show, stream.isTTY ? 100 : 1000)
      timer.unref()
      const finish = (/** @type {string} */ mark, /** @type {string} */ outcome) => {
        clearInterval(timer)
        const tail = outcome === '' ? '' : ` · ${outcome}`
        stream.write(`${stream.isTTY ? '\r\x1b[2K' : ''}${mark} ${label}${tail} (${seconds()})\n`)
      }
      try {
        const result = await work((text) => {
          latest = text
        })
        finish('✓', typeof result === 'string' ? result : latest)
        return result
      } catch (error) {
        finish('✗', 'failed')
        throw error
      }
    },
  }
}
