import { type CaseInput, simulate } from '@vliegwiel/budgets/case'

/** Draws a case off the thread of the page. What comes back is what `simulate` answers, on Node as in a browser. */
globalThis.onmessage = ({ data }: MessageEvent<{ readonly input: CaseInput; readonly seed: number }>) => {
  globalThis.postMessage(simulate(data.input, { seed: data.seed }))
}
