import { m } from '@vliegwiel/i18n'
import { Button, Section } from '@vliegwiel/ui'
import { useQuery } from '@tanstack/react-query'
import { apiOf } from '../../app/api/api.ts'

export interface ProviderWaysProps {
  slug: string
  /** Where to go after signing in. */
  back: string
  /** The invitation that is accepted by it. */
  invitation?: string
}

/** A button for each provider of the tenant; nothing where there is none. */
export function ProviderWays({ slug, back, invitation }: ProviderWaysProps) {
  const { data } = useQuery(apiOf(null).session.waysIn.queryOptions({ slug }))
  if (data === undefined || data.providers.length === 0) return null
  const start = (providerId: string) => {
    const query = new URLSearchParams({ returnTo: back, ...(invitation === undefined ? {} : { invitation }) })
    // A real load: the server answers with the way to the provider.
    window.location.assign(`/sign-in/oidc/${encodeURIComponent(slug)}/${providerId}/start?${query}`)
  }
  return (
    <Section title={m.account_provider_title({ tenant: data.tenantName ?? '' })}>
      {data.providers.map((provider) => (
        <Button key={provider.providerId} variant="primary" onClick={() => start(provider.providerId)}>
          {m.account_provider_sign_in({ label: provider.label })}
        </Button>
      ))}
    </Section>
  )
}
