import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

export interface BenefitFigures {
  /** Twelve months with the whole trace. */
  readonly impactsASecond: number
  /** One month without trace. */
  readonly monthsASecond: number
  /** 40 hours × 60 wages. */
  readonly gridMilliseconds: number
  /** The package in a browser, gzipped, in kB of 1,000 bytes: without the dated amounts, and with them. */
  readonly code: number
  readonly withAmounts: number
}

const benefits = join(import.meta.dirname, '../../../packages/benefits')
const run = promisify(execFile)

/** The calculator in a process of its own, on processor time: what else runs does not count. */
export async function benefitsBench(): Promise<BenefitFigures> {
  const { stdout } = await run(process.execPath, [join(benefits, 'bench/job-impact.ts')])
  const speed = JSON.parse(stdout) as Pick<BenefitFigures, 'impactsASecond' | 'monthsASecond' | 'gridMilliseconds'>
  return { ...speed, code: await weigh(false), withAmounts: await weigh(true) }
}

/** Everything that a page with a calculator loads of it: rules, money calendar, and its sentences in two languages. */
async function weigh(withAmounts: boolean): Promise<number> {
  const names = ['index', 'calendar/index', 'words/index']
  const contents = names.map((name) => `export * from './${name}.ts'`).join('\n')
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(benefits, 'src'), loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    plugins: withAmounts
      ? []
      : [
          {
            name: 'without-amounts',
            setup: (made) =>
              made.onResolve({ filter: /\/(disregards|household-rules|norms|wages)\.ts$/ }, ({ path, importer }) =>
                importer.endsWith('national.ts') ? { path, external: true } : null,
              ),
          },
        ],
  })
  return gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length / 1_000
}
