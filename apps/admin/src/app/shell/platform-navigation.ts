import { m } from '@vliegwiel/i18n'
import type { NavigationGroup } from '@vliegwiel/ui'
import ListTodo from 'lucide-react/icons/list-todo'
import Network from 'lucide-react/icons/network'
import { address } from '../address/address.ts'

/** The side bar of an operator. */
export function platformNavigation(here: string): NavigationGroup[] {
  const items = [
    { href: address('/platform'), label: m.shell_tenants(), icon: Network },
    { href: address('/platform/wachtrij'), label: m.shell_queue(), icon: ListTodo },
  ]
  return [{ items: items.map((item) => ({ ...item, current: item.href === here })) }]
}
