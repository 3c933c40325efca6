import type { Answer } from '@vliegwiel/budgets'
import type { CaseInput, Simulation } from '@vliegwiel/budgets/case'
import type { Reckoning } from '@vliegwiel/budgets/money'
import { useEffect, useState } from 'react'

export type Drawn =
  | { readonly state: 'busy' | 'failed' | 'nothing-varies' }
  | { readonly state: 'done'; readonly simulation: Simulation<Reckoning> }

/** Draws a case in a worker, anew for every other input; the page stays quick while it does. */
export function useSimulation(input: CaseInput, seed: number): Drawn {
  const text = JSON.stringify([input, seed])
  const [found, setFound] = useState<{ readonly text: string; readonly drawn: Drawn } | null>(null)
  useEffect(() => {
    const [asked, start] = JSON.parse(text) as [CaseInput, number]
    const worker = new Worker(new URL('./case-worker.ts', import.meta.url), { type: 'module' })
    const say = (drawn: Drawn) => setFound({ text, drawn })
    worker.onmessage = ({ data }: MessageEvent<Answer<Simulation<Reckoning>>>) => {
      if (data.ok) say({ state: 'done', simulation: data.value })
      else say({ state: data.refusals.some(({ code }) => code === 'nothing-varies') ? 'nothing-varies' : 'failed' })
    }
    worker.onerror = () => say({ state: 'failed' })
    worker.postMessage({ input: asked, seed: start })
    return () => worker.terminate()
  }, [text])
  return found?.text === text ? found.drawn : { state: 'busy' }
}
