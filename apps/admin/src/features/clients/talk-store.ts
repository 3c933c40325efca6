// What is typed in a conversation, kept on this device until it is saved: sealed with a key that the browser does not
// hand out, so that a copy of the disk holds nothing to read. It belongs to the person who typed it.

const DATABASE = 'vliegwiel'
const KEYS = 'keys'
const TALKS = 'talks'

interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly data: ArrayBuffer
}

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The store of this device gave no answer'))
  })

function openStore(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore(KEYS)
    request.result.createObjectStore(TALKS)
  }
  return answered(request)
}

async function keyOf(store: IDBDatabase, person: string): Promise<CryptoKey> {
  const found = await answered(store.transaction(KEYS).objectStore(KEYS).get(person))
  if (found instanceof CryptoKey) return found
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  await answered(store.transaction(KEYS, 'readwrite').objectStore(KEYS).put(made, person))
  return made
}

export interface TalkStore {
  /** What stood there; null: nothing, or nothing that this person can open. */
  readonly read: () => Promise<unknown>
  /** Keeps the newest: what comes while one is written is written after it. Answers once this one, or a newer, is there. */
  readonly keep: (value: unknown) => Promise<void>
  readonly drop: () => Promise<void>
}

/** @param person whose it is @param name of the conversation. @throws (in its answers) where the device keeps nothing */
export function talkStore(person: string, name: string): TalkStore {
  const at = `${person}/${name}`
  let waiting: { readonly value: unknown } | null = null
  let writing: Promise<void> | null = null
  const write = async () => {
    const store = await openStore()
    try {
      const key = await keyOf(store, person)
      while (waiting !== null) {
        const { value } = waiting
        waiting = null
        const iv = crypto.getRandomValues(new Uint8Array(12))
        const data = await crypto.subtle.encrypt(
          { name: 'AES-GCM', iv },
          key,
          new TextEncoder().encode(JSON.stringify(value)),
        )
        const sealed: Sealed = { iv, data }
        await answered(store.transaction(TALKS, 'readwrite').objectStore(TALKS).put(sealed, at))
      }
    } finally {
      store.close()
    }
  }
  return {
    read: async () => {
      const store = await openStore()
      try {
        const sealed = (await answered(store.transaction(TALKS).objectStore(TALKS).get(at))) as Sealed | undefined
        if (sealed === undefined) return null
        const key = await keyOf(store, person)
        const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, key, sealed.data)
        return JSON.parse(new TextDecoder().decode(text)) as unknown
      } finally {
        store.close()
      }
    },
    keep: (value) => {
      waiting = { value }
      writing ??= write().finally(() => {
        writing = null
      })
      return writing
    },
    drop: async () => {
      waiting = null
      await writing?.catch(() => undefined)
      const store = await openStore()
      try {
        await answered(store.transaction(TALKS, 'readwrite').objectStore(TALKS).delete(at))
      } finally {
        store.close()
      }
    },
  }
}
