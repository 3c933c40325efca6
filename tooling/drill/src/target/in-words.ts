import type { Answer } from './http-client.ts'

/** "3 × 503 busy, 1 × ECONNRESET": answers and errors that were not expected, counted; '' when there are none. */
export function inWords(answers: readonly Answer[], broken: readonly { readonly code: string }[] = []): string {
  const names = [
    ...answers.map(({ status, refusal }) => `${status} ${refusal?.code ?? ''}`.trim()),
    ...broken.map(({ code }) => code),
  ]
  const counted = [...Map.groupBy(names, (name) => name)].map(([name, all]) => `${all.length} × ${name}`)
  return counted.length === 0 ? '' : ` (${counted.join(', ')})`
}
