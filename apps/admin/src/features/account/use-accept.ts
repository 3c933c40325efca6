import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { address } from '../../app/address/address.ts'
import { apiOf } from '../../app/api/api.ts'
import { problemOf, type Problem } from '../../app/api/problem.ts'
import { readMeAgain } from '../../app/session/me.ts'

export interface Accept {
  readonly busy: boolean
  readonly problem: Problem | null
  readonly send: (account: { displayName: string; password: string } | null) => void
}

/** Accepts an invitation and goes to the tenant. The token is used up by it, so it is never sent again by itself. */
export function useAccept(token: string): Accept {
  const router = useRouter()
  const accept = useMutation(
    apiOf(null).invitations.acceptInvitation.mutationOptions({
      onSuccess: async ({ slug }) => {
        await readMeAgain(null)
        await router.navigate({ href: address('/$slug', { slug }) })
      },
    }),
  )
  return {
    busy: accept.isPending,
    problem: accept.error === null ? null : problemOf(accept.error),
    send: (account) => accept.mutate({ token, account }),
  }
}
