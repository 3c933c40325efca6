// Loaded before everything else by every process of a run on another day (NODE_OPTIONS).
import { clockAhead, moveClock } from './clock.mjs'

if (clockAhead() !== 0) moveClock(clockAhead())
