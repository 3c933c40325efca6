import { useMutation, useQuery } from '@tanstack/react-query'
import { apiOf } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import type { DemoPerson } from './demo-persons.tsx'

export interface Demo {
  /** Empty where this is no trial. */
  readonly persons: readonly DemoPerson[]
  readonly loading: boolean
  readonly busyId: string | null
  readonly error: string | null
  readonly choose: (person: DemoPerson) => void
}

/** The persons of a trial, and signing in as one. */
export function useDemo(onSignedIn: () => void): Demo {
  const { session } = apiOf(null)
  const list = useQuery(session.demoPersons.queryOptions({}, { staleTime: Number.POSITIVE_INFINITY }))
  const signIn = useMutation(session.signInAsDemo.mutationOptions({ onSuccess: () => onSignedIn() }))
  return {
    persons: list.data?.persons ?? [],
    loading: list.isPending,
    busyId: signIn.isPending ? signIn.variables.personId : null,
    error: signIn.error === null ? null : problemOf(signIn.error).text,
    choose: ({ personId }) => signIn.mutate({ personId }),
  }
}
