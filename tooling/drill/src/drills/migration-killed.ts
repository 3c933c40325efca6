import { spawn } from 'node:child_process'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { dumpSchema, newestMigration, openPostgres } from '@vliegwiel/db'
import { startPostgres, type Postgres } from '@vliegwiel/testing'
import type { Drill } from '../drill.ts'
import { commandLine, drillKey } from '../target/postgres-target.ts'
import { root } from '../target/server-process.ts'

const rounds = 20

/** F06: the migrating process dies by kill -9 at a random moment; afterwards two start at once. */
export const migrationKilled: Drill = {
  name: 'migration',
  lines: 'F06',
  title: 'Migration killed at random moments, two starters at once',
  run: async (note) => {
    const postgres = await startPostgres()
    const asSuperuser = (statement: string) => onceOn(postgres.ownerUrl, statement)
    await asSuperuser(`create role vliegwiel_owner login createrole password 'owner'`)
    const first = await timed(() => migrated(postgres, 'undisturbed'))
    const second = await timed(() => migrated(postgres, 'undisturbed_too'))
    // The quicker of the two: a moment after the end of a run kills nothing.
    const wholeMs = Math.min(first.ms, second.ms)
    const wanted = await dumpOf(postgres, 'undisturbed')
    let killed = 0
    let half = 0
    let same = 0
    let once = 0
    for (let round = 1; round <= rounds; round += 1) {
      note(`round ${round} of ${rounds}`)
      const name = `killed_${round}`
      const url = await createDatabase(postgres, name)
      const victim = startMigration(url)
      // Spread over the whole run, the first half of which loads the program.
      await Promise.race([victim.ended, wait(wholeMs * (0.3 + (0.7 * (round - Math.random())) / rounds))])
      if (victim.kill()) killed += 1
      await victim.ended
      // Its last words may still be on their way to the database: a COMMIT among them counts.
      await untilAlone(postgres, name)
      // One transaction: whatever the moment, all of our tables are there or none.
      const left = await dumpOf(postgres, name)
      if (left.trim() !== '' && left !== wanted) half += 1
      const two = [startMigration(url), startMigration(url)]
      const outcomes = await Promise.all(two.map(({ ended }) => ended))
      const ran = outcomes.filter(({ output }) => output.includes(`0001-roles-and-doors`)).length
      const complete = outcomes.every(({ code }) => code === 0)
      if (complete && ran === (left === wanted ? 0 : 1)) once += 1
      if ((await dumpOf(postgres, name)) === wanted) same += 1
      await postgres.dropDatabase(name)
    }
    await postgres.stop()
    return {
      pass: half === 0 && same === rounds && once === rounds && killed >= rounds / 2,
      figures: `${rounds} rounds, ${killed} killed on the way, ${half} left half a schema; two starters at once afterwards: ${once} × both ended well and one of them did the work, ${same} × the same schema (up to ${newestMigration})`,
    }
  },
}

async function onceOn(url: string, statement: string) {
  const db = openPostgres(url, { size: 1 })
  try {
    return await db.pool.query(statement)
  } finally {
    await db.close()
  }
}

async function createDatabase(postgres: Postgres, name: string): Promise<string> {
  await onceOn(postgres.ownerUrl, `create database ${name} owner vliegwiel_owner`)
  return postgres.urlOf(name, { name: 'vliegwiel_owner', password: 'owner' })
}

function startMigration(ownerUrl: string) {
  const child = spawn(process.execPath, [commandLine, 'migrate'], {
    cwd: root,
    env: { ...process.env, DATABASE_OWNER_URL: ownerUrl, SECRET_KEY: drillKey },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += String(chunk)))
  child.stderr.on('data', (chunk) => (output += String(chunk)))
  const ended = new Promise<{ code: number | null; output: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, output })),
  )
  return { ended, kill: () => child.exitCode === null && child.kill('SIGKILL') }
}

async function migrated(postgres: Postgres, name: string): Promise<void> {
  const { code, output } = await startMigration(await createDatabase(postgres, name)).ended
  if (code !== 0) throw new Error(`The migration does not run undisturbed:\n${output}`)
}

async function untilAlone(postgres: Postgres, name: string): Promise<void> {
  const others = `select 1 from pg_stat_activity where datname = '${name}'`
  while (((await onceOn(postgres.ownerUrl, others)).rowCount ?? 0) > 0) await wait(20)
}

async function timed(work: () => Promise<void>): Promise<{ ms: number }> {
  const began = performance.now()
  await work()
  return { ms: performance.now() - began }
}

async function dumpOf(postgres: Postgres, name: string): Promise<string> {
  const db = openPostgres(postgres.urlOf(name), { size: 1 })
  try {
    return await dumpSchema((text) => db.pool.query(text))
  } finally {
    await db.close()
  }
}
