import cluster, { type Worker } from 'node:cluster'
import process from 'node:process'
import { AggregatorRegistry, type Registry } from 'prom-client'

const asked = 'vliegwiel:metrics-asked'
const told = 'vliegwiel:metrics-told'
/** Milliseconds until a process answers with its own figures alone: the first process has not answered. */
const patienceMs = 3_000

interface Message {
  readonly type: string
  readonly text?: string
}

/** In one of several processes: asks the first process for the figures of all of them. */
export function metricsOfAll(registry: Registry): () => Promise<string> {
  AggregatorRegistry.setRegistries(registry)
  // Answers the first process, when it asks for the figures of this one.
  void new AggregatorRegistry()
  return () =>
    new Promise((resolve, reject) => {
      const end = (text: string | Promise<string>) => {
        clearTimeout(timer)
        process.off('message', hear)
        Promise.resolve(text).then(resolve, reject)
      }
      const hear = ({ type, text }: Message) => {
        if (type === told) end(text ?? registry.metrics())
      }
      const timer = setTimeout(() => end(registry.metrics()), patienceMs)
      process.on('message', hear)
      process.send?.({ type: asked } satisfies Message)
    })
}

/** In the first process: adds the figures of all processes up for whichever asks. */
export function addMetricsUp(): void {
  const all = new AggregatorRegistry()
  cluster.on('message', (worker: Worker, { type }: Message) => {
    if (type !== asked) return
    const tell = (text?: string) => {
      if (worker.isConnected()) worker.send({ type: told, ...(text === undefined ? {} : { text }) } satisfies Message)
    }
    // One that does not answer must not take the figures of the others away.
    all.clusterMetrics().then(tell, () => tell())
  })
}
