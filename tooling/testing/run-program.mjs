import { spawn } from 'node:child_process'
import process from 'node:process'
import { nodeProgram, root } from '@vliegwiel/start/node-program'

// Settings of the shell that would change what a server under test does. Tests set their own.
const SERVER_VARIABLES =
  /^(NODE_ENV|PORT|HOST|DATA_DIR|PUBLIC_URL|SECRET_KEY|SMTP_URL|MAIL_FROM|LOG_LEVEL|SESSION_HOURS|TRUSTED_PROXY_HOPS|DATABASE_\w+|VLIEGWIEL_\w+)$/

/** Nothing that runs here reports to anybody. */
const QUIET = {
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  STORYBOOK_DISABLE_TELEMETRY: '1',
  NO_COLOR: '1',
  FORCE_COLOR: '0',
}

export function cleanEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !SERVER_VARIABLES.test(name))
  return { ...Object.fromEntries(kept), ...QUIET }
}

/**
 * Runs a JavaScript program on Node 24 from the root of the repository. Never rejects: a program that
 * cannot start, or does not end within the limit, answers with a code and says why in its output.
 * @param {string[]} args program and arguments
 * @param {{ onText?: (text: string) => void, environment?: Record<string, string>, minutes?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runProgram(args, { onText = () => {}, environment = {}, minutes = 30 } = {}) {
  const child = spawn(nodeProgram(), args, {
    cwd: root,
    env: { ...cleanEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const take = (/** @type {Buffer} */ chunk) => {
    output += chunk
    onText(String(chunk))
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  const limit = setTimeout(() => {
    output += `\nStopped: it did not end within ${minutes} minutes.\n`
    child.kill('SIGKILL')
  }, minutes * 60_000)
  return new Promise((resolve) => {
    child.once('error', (error) => {
      clearTimeout(limit)
      resolve({ code: 1, output: `${output}\n${error.message}` })
    })
    child.once('close', (code, signal) => {
      clearTimeout(limit)
      resolve({ code: code ?? 1, output: signal === null ? output : `${output}\nIt was ended by ${signal}.` })
    })
  })
}
