import { m } from '@vliegwiel/i18n'
import type { CheckListItem } from '@vliegwiel/ui'
import { address, type TenantScreen } from '../../app/address/address.ts'
import type { Overview } from './home-view.tsx'

type Step = Overview['steps'][number]

const words: Readonly<Record<Step['id'], { label: () => string; detail: () => string; to: TenantScreen }>> = {
  'contact-point': { label: m.home_step_contact, detail: m.home_step_contact_why, to: '/$slug/instellingen' },
  'legal-links': { label: m.home_step_links, detail: m.home_step_links_why, to: '/$slug/instellingen' },
  prices: { label: m.home_step_prices, detail: m.home_step_prices_why, to: '/$slug/instellingen' },
  'second-administrator': { label: m.home_step_second, detail: m.home_step_second_why, to: '/$slug/mensen' },
  'sign-in': { label: m.home_step_sign_in, detail: m.home_step_sign_in_why, to: '/$slug/instellingen' },
  isolation: { label: m.home_step_isolation, detail: m.home_step_isolation_why, to: '/$slug/afscherming' },
}

/** The steps of setting up; the first one that this person may do comes next, with its reason. */
export function setUpSteps(steps: readonly Step[], slug: string): CheckListItem[] {
  const next = steps.find((step) => !step.done && step.mayDo)
  const foreign = steps.find((step) => !step.done && !step.mayDo)
  return steps.map((step) => {
    const { label, detail, to } = words[step.id]
    if (step.done) return { id: step.id, label: label(), state: 'done' }
    return {
      id: step.id,
      label: label(),
      state: step === next ? 'next' : 'open',
      href: step.mayDo ? address(to, { slug }) : undefined,
      // Said once: below each of six steps it would be noise.
      detail: step === next ? detail() : step === foreign ? m.home_step_other() : undefined,
    }
  })
}
