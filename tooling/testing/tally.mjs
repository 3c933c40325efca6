import process from 'node:process'

/** @typedef {{ title: string, ms: number }} Timed */
/** @typedef {{ passed: number, failed: number, report: string, timed?: Timed[] }} Outcome `report`: what to print when something failed; `timed`: how long each file took */

/**
 * Adds up what steps and test runners say. A step that throws counts as failed; the rest still runs.
 * @param {import('@vliegwiel/start/progress').Progress} progress
 * @param {NodeJS.WritableStream} [out]
 */
export function makeTally(progress, out = process.stdout) {
  const sum = { passed: 0, failed: 0 }
  /** @type {Timed[]} */
  const timed = []

  /** @param {string} title @param {(note: (text: string) => void) => Promise<Outcome>} work */
  async function runner(title, work) {
    let report = ''
    try {
      await progress.step(title, async (note) => {
        const outcome = await work(note)
        sum.passed += outcome.passed
        sum.failed += outcome.failed
        timed.push(...(outcome.timed ?? []))
        report = outcome.report
        if (outcome.failed > 0) throw new Failed(`${outcome.failed} failed`)
        return outcome.passed === 1 ? '' : `${outcome.passed} passed`
      })
    } catch (error) {
      if (!(error instanceof Failed)) {
        sum.failed += 1
        report = error instanceof Error ? (error.stack ?? error.message) : String(error)
      }
      out.write(`${report.trim()}\n\n`)
    }
  }

  return {
    runner,
    /** One check that answers '' or what is wrong. @param {string} title @param {() => Promise<string>} run */
    step: (title, run) =>
      runner(title, async () => {
        const report = await run()
        return report === '' ? { passed: 1, failed: 0, report } : { passed: 0, failed: 1, report }
      }),
    /** Prints the ten slowest files and, as the last line, the sum; answers the exit code. */
    end() {
      const slowest = timed.toSorted((one, other) => other.ms - one.ms).slice(0, 10)
      if (slowest.length > 0) out.write(`The slowest:\n${slowest.map(lineOf).join('\n')}\n`)
      out.write(`${sum.passed} passed, ${sum.failed} failed\n`)
      return sum.failed > 0 || sum.passed === 0 ? 1 : 0
    },
  }
}

/** @param {Timed} timed */
const lineOf = ({ title, ms }) => `${(ms / 1000).toFixed(1).padStart(7)} s  ${title}`

class Failed extends Error {}
