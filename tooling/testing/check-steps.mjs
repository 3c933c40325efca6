import { root } from '@vliegwiel/start/node-program'
import { compileTexts, programOf } from '@vliegwiel/start/prepare'
import { houseRuleFindings } from './house-rules.mjs'
import { runProgram } from './run-program.mjs'
import { typeFindings } from './types.mjs'

/** @typedef {{ title: string, run: () => Promise<string> }} Step `run` answers '' when all is well, else what is wrong */

/** @param {string[]} args */
const program =
  (...args) =>
  async () => {
    const { code, output } = await runProgram(args)
    return code === 0 ? '' : output.trim() || `${args[0]} ended with ${code}`
  }

/** The checks that need no database and no browser, in the order in which a person wants to know. @type {Step[]} */
export const checkSteps = [
  { title: 'Texts compile', run: async () => (await compileTexts(), '') },
  { title: 'Generated files are current', run: program('tooling/lint/src/generate.ts', '--check') },
  { title: 'Packages keep to their floor', run: program(programOf('turbo/bin/turbo'), 'boundaries') },
  { title: 'Lint', run: program(programOf('oxlint/bin/oxlint')) },
  { title: 'Types', run: () => typeFindings(root) },
  { title: 'Format', run: program(programOf('oxfmt/bin/oxfmt'), '--check', '.') },
  { title: 'House rules', run: async () => houseRuleFindings(root).join('\n') },
]
