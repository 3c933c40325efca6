import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Block } from '@vliegwiel/configuration/merge'
import { callsOf, useSlug, useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { useMe } from '../../app/session/me.ts'
import { localCopy } from './local-copy.ts'
import type { Finding, Version } from './version.ts'
import { Writing, type Answer, type Save } from './writing.ts'

/** Writing on a version, tied to the API and to the store of this device. One for as long as the screen stands. */
export function useWriting(version: Version) {
  const slug = useSlug()
  const api = useTenantApi()
  const { person } = useMe()
  const queries = useQueryClient()
  const { documentId, number } = version.line
  const [{ writing, copy }] = useState(() => {
    const store = localCopy(`${person.personId}/${documentId}/${number}`)
    const send = async (save: Save): Promise<Answer<Finding>> => {
      try {
        const input = { documentId, number, ...save, idempotencyKey: crypto.randomUUID() }
        const { revision, results, revoked } = await callsOf(slug).documents.saveDraft.mutate(input)
        // The lists are read again when somebody looks at them; what this screen shows of the version, at once.
        void queries.invalidateQueries({ queryKey: api.documents.pathKey(), refetchType: 'none' })
        void queries.invalidateQueries({ queryKey: api.documents.showVersion.queryKey({ documentId, number }) })
        return { kind: 'saved', revision, results, revoked }
      } catch (error) {
        // Who it was that saved or holds it stands in the version.
        void queries.invalidateQueries({ queryKey: api.documents.showVersion.queryKey({ documentId, number }) })
        return refused(error)
      }
    }
    const server = { content: version.content, revision: version.line.revision, results: version.results }
    const around = { send, keep: store.keep, drop: store.drop, now: () => new Date() }
    return { writing: new Writing<Finding>(server, around, store.read()), copy: store }
  })
  const state = useSyncExternalStore(writing.subscribe, writing.get)

  useEffect(() => {
    writing.heard({ content: version.content, revision: version.line.revision, results: version.results })
  }, [writing, version])
  useEffect(() => {
    window.addEventListener('pagehide', copy.flush)
    return () => {
      window.removeEventListener('pagehide', copy.flush)
      copy.flush()
      writing.leave()
    }
  }, [writing, copy])
  return { writing, state }
}

function refused(error: unknown): Answer<Finding> {
  const problem = problemOf(error)
  const { revision, content } = problem.params
  if (problem.reason === 'configuration:save-conflict' && typeof revision === 'number' && isBlock(content))
    return { kind: 'clash', revision, content }
  if (problem.reason === 'configuration:held-by-other') return { kind: 'held' }
  return { kind: 'failed', text: problem.text }
}

const isBlock = (value: unknown): value is Block =>
  typeof value === 'object' && value !== null && 'id' in value && 'fields' in value
