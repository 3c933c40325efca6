import { pino, type Logger } from 'pino'

/**
 * Structured log on standard output: ids, codes and figures. Who somebody is never stands in it. `worker`: which of
 * several processes it is.
 */
export function openLog(level: string, worker?: number): Logger {
  // Gathered and written in the background, at the latest after a second: a request does not wait for the disk or the
  // terminal. What is left goes out at exit.
  const target = pino.destination({ dest: 1, minLength: 4_096, sync: false })
  setInterval(() => target.flush(), 1_000).unref()
  const base = worker === undefined ? null : { process: worker }
  return pino({ level, base, timestamp: pino.stdTimeFunctions.isoTime }, target)
}

const masks: readonly (readonly [RegExp, string])[] = [
  [/\b(postgres(?:ql)?|smtps?|https?):\/\/\S+/gi, '$1://…'],
  [/[^\s<>"'(]+@[^\s<>"')]+/g, '…@…'],
  [/"[^"]*"|'[^']*'|“[^”]*”/g, '"…"'],
  [/=\([^)]*\)/g, '=(…)'],
]

/**
 * What may be written of an error: kind, code and where it arose. Drivers put values into their messages, so whatever
 * stands in quotes, every address and every key value is masked.
 */
export function errorFacts(error: unknown, depth = 0): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? []
  return {
    kind: error.name,
    ...(code === undefined ? {} : { code }),
    message: masked(error.message),
    at: frames.slice(0, 6).map((line) => line.trim().replace(/\(?file:\/\/\S*\/(apps|packages)\//, '($1/')),
    ...(error.cause === undefined || depth > 3 ? {} : { cause: errorFacts(error.cause, depth + 1) }),
  }
}

function masked(message: string): string {
  return masks.reduce((text, [pattern, instead]) => text.replace(pattern, instead), message).slice(0, 500)
}
