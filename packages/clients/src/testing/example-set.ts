import type { Block, Fields } from '@vliegwiel/configuration'

const block = (type: string, id: string, fields: Fields, children: readonly Block[] = []): Block => ({
  id,
  type,
  fields,
  ...(children.length > 0 ? { children } : {}),
})

export const condition = (id: string, fields: Fields): Block =>
  block('condition', id, { characteristic: 'vermogen', whenUnknown: 'open', use: 'decides', ...fields })

/** Two profiles that divide one scale at 30, with the fields that a test wants otherwise. */
export function twoProfiles(
  more: { low?: Fields; high?: Fields; example?: Fields; value?: Fields; root?: Fields; extra?: readonly Block[] } = {},
): Block {
  const profile = (key: string, name: string, bound: Fields): Block =>
    block('profile', key, { key, name, description: 'wie', offer: 'wat', intensity: 100 }, [
      block('rule', `${key}-regel`, { name: `regel ${name}` }, [condition(`${key}-voorwaarde`, bound)]),
    ])
  return block('root', 'root', { title: 'Set', about: 'Helpt kiezen.', ...more.root }, [
    block('characteristic', 'kenmerk', {
      key: 'vermogen',
      name: 'vermogen',
      type: 'number',
      origin: 'work-capacity',
      least: 0,
      most: 100,
    }),
    profile('laag', 'Laag', { to: 30, toSide: 'excluded', ...more.low }),
    profile('hoog', 'Hoog', { from: 30, fromSide: 'included', ...more.high }),
    block('example', 'voorbeeld', { title: 'Op de grens', source: 'test', profile: 'hoog', ...more.example }, [
      block('value', 'waarde', { characteristic: 'vermogen', number: 30, ...more.value }),
    ]),
    ...(more.extra ?? []),
  ]) as Block
}
