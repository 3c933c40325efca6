import { setFlagsFromString } from 'node:v8'

/**
 * Compiled code of the embedded database stays where it is for as long as the process lives. While V8 gives such code
 * back it may lose count of it and end the process: `Check failed: jit_page_->allocations_.erase(addr) == 1`, seen once
 * in some hundred runs of the tests, on Node 24 (nodejs/node issue 64500). What stays is some megabytes.
 */
export function keepWasmCode(): void {
  setFlagsFromString('--no-wasm-code-gc')
  setFlagsFromString('--no-flush-liftoff-code')
}
