import process from 'node:process'
import { lockDataFolder, type DataFolderLock } from './data-folder-lock.ts'

/**
 * Claims the embedded database's folder before anything heavy is loaded, so that a second process hears at once that
 * it is one too many. Null where there is no such folder: with DATABASE_URL, and in production, which refuses it.
 *
 * Reads its three variables by hand, as `readEnvironment` will in a moment: checking all of them needs what is loaded
 * later.
 *
 * @throws DataFolderInUse
 */
export async function claimFirst(
  given: Record<string, string | undefined> = process.env,
): Promise<DataFolderLock | null> {
  const valueOf = (name: string) => given[name]?.trim() || undefined
  if (valueOf('DATABASE_URL') !== undefined || valueOf('NODE_ENV') === 'production') return null
  const lock = await lockDataFolder(valueOf('DATA_DIR') ?? '.data')
  // Whatever stops the start: nothing of it stays behind.
  process.once('exit', () => lock.release())
  return lock
}
