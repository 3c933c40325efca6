import type { MadeDatabase } from '@vliegwiel/db/testing'
import { seedDemo } from '../seed-demo.ts'

/**
 * The demo as it was seeded at a moment: made once in a run of the tests.
 * @param at `now`: some moment of this run
 * @example await createPostgresDatabase({ from: seededDemo(new Date('2026-11-25T10:00:00Z')) })
 */
export function seededDemo(at: Date | 'now', publicUrl = 'http://localhost'): MadeDatabase {
  return {
    name: `demo of ${at === 'now' ? at : at.toISOString()} at ${publicUrl}`,
    make: (db) => seedDemo(db, { at: at === 'now' ? new Date() : at, publicUrl }),
  }
}
