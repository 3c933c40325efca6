import type { Computed } from './scenario.ts'

/** Placeholder until the workbook is written. */
export async function scenarioFile(_name: string, _computed: Computed): Promise<void> {}
