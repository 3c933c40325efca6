import { counted, defineKind, tenantsBelow } from '@vliegwiel/configuration/kind'
import { checkProtocol } from '../protocol/check-protocol.ts'
import { detectable } from '../protocol/detectable.ts'
import { controlArm, primaryOutcome, protocolOf } from '../protocol/protocol.ts'
import { protocolBlocks } from './protocol-blocks.ts'

/** What a pilot will do, for whom, and how it is judged: settled before the start, by two pairs of eyes. */
export const pilotProtocolKind = defineKind({
  word: 'pilot-protocol',
  schemaVersion: 1,
  fourEyes: 'always',
  words: {
    one: { nl: 'protocol', en: 'protocol' },
    many: { nl: 'Protocollen van pilots', en: 'Pilot protocols' },
    empty: {
      nl: 'Wat u wilt weten, bij wie, en waaraan u het ziet. Vooraf opgeschreven, dus achteraf eerlijk.',
      en: 'What you want to know, about whom, and how you will see it. Written before, so honest after.',
    },
  },
  blocks: protocolBlocks,
  checks: checkProtocol,
  mayAdvise: {},
  template: (title) => ({
    id: 'root',
    type: 'root',
    fields: { title, unit: 'person', design: 'random-block', power: 8000, prior: 20, family: 'holm', blockSize: 4 },
    children: [
      {
        id: 'hulp',
        type: 'arm',
        fields: { key: 'extra-hulp', name: 'extra hulp', role: 'help', share: 1, ingredients: ['personal-contact'] },
      },
      {
        id: 'vergelijking',
        type: 'arm',
        fields: { key: 'gewone-hulp', name: 'gewone hulp', role: 'comparison', share: 1, ingredients: ['usual-help'] },
      },
      {
        id: 'hoofduitkomst',
        type: 'outcome',
        fields: {
          key: 'aan-het-werk-12',
          name: 'aan het werk',
          rank: 'primary',
          metric: 'at-work',
          kind: 'share',
          months: 12,
          phase: 'after',
          direction: 'more-is-better',
          unitName: 'mensen',
        },
      },
    ],
  }),
  impact: ({ after, below }) => {
    const protocol = protocolOf(after)
    const outcome = primaryOutcome(protocol)
    const arm = protocol.arms.find(({ key }) => key !== controlArm(protocol)?.key)
    const smallest = outcome && arm ? detectable(protocol, arm.key, outcome) : null
    return [
      ...(smallest?.computable && smallest.per === 100
        ? [
            {
              words: {
                nl: 'per 100 mensen is het kleinste verschil dat u kunt zien',
                en: 'per 100 people is the smallest difference that you can see',
              },
              count: smallest.up,
            },
          ]
        : []),
      counted(
        protocol.people,
        { nl: 'mens doet mee volgens dit plan', en: 'person takes part in this plan' },
        { nl: 'mensen doen mee volgens dit plan', en: 'people take part in this plan' },
      ),
      tenantsBelow(below.tenants),
    ]
  },
})
