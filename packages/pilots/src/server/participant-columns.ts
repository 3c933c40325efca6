import { ownValue, type LocalDay } from '@vliegwiel/i18n'
import type { Column, TableDescription, Values } from '@vliegwiel/tabular'
import type { Covariates } from '../enrolment/allocate.ts'
import { covariateLimits } from '../outcome-limits.ts'
import type { Covariate, Protocol } from '../protocol/protocol.ts'
import { numberColumn } from './number-column.ts'
import type { ParticipantFacts, ParticipantRow } from './participant.repository.ts'

/** The lot was drawn elsewhere, or not at all: the file says who is in which arm. */
export const armsComeAlong = ({ lot, design }: Protocol) => lot === 'elsewhere' || design === 'not-random'

/** The columns that a file of people brings for this plan. Nobody was invited after `today`. */
export function participantColumns(protocol: Protocol, today: LocalDay): TableDescription {
  const columns: Column[] = [
    {
      key: 'participant',
      words: { nl: 'deelnemer', en: 'participant' },
      hint: {
        nl: 'Een eigen nummer. Nooit een naam of burgerservicenummer.',
        en: 'A number of your own. Never a name or citizen number.',
      },
      alsoCalled: ['id', 'nummer', 'number', 'klantnummer'],
      type: 'key',
      maxLength: 40,
      pattern: {
        test: /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/,
        words: { nl: 'letters, cijfers, punt en streepje', en: 'letters, digits, dot and hyphen' },
      },
      refusesBsn: true,
      required: true,
    },
    {
      key: 'invited',
      words: { nl: 'uitgenodigd op', en: 'invited on' },
      type: 'date',
      most: today,
      filled: true,
      otherwiseWords: {
        nl: 'Niet in dit bestand? Dan kan er niemand bij: de dag van uitnodigen hoort erbij.',
        en: 'Not in this file? Then nobody can be added: each needs the day of the invitation.',
      },
    },
    {
      key: 'consent',
      words: { nl: 'doet mee', en: 'takes part' },
      hint: { nl: 'Ja: deze persoon gaf toestemming.', en: 'Yes: this person gave consent.' },
      alsoCalled: ['toestemming', 'consent'],
      type: 'yes-no',
      filled: true,
      // Who is in an arm already said yes before.
      otherwise: armsComeAlong(protocol),
      otherwiseWords: armsComeAlong(protocol)
        ? {
            nl: 'Niet in dit bestand? Dan gaven alle nieuwe mensen al toestemming.',
            en: 'Not in this file? Then all new people gave consent already.',
          }
        : {
            nl: 'Niet in dit bestand? Dan is nog niemand gevraagd.',
            en: 'Not in this file? Then nobody has been asked yet.',
          },
    },
    ...(protocol.design === 'random-cluster'
      ? [{ key: 'cluster', words: { nl: 'eenheid', en: 'unit' }, type: 'key' as const, maxLength: 60, required: true }]
      : []),
    ...(armsComeAlong(protocol)
      ? [
          {
            key: 'arm',
            words: { nl: 'variant', en: 'arm' },
            alsoCalled: ['treat', 'groep', 'group'],
            type: 'choice' as const,
            required: true,
            options: protocol.arms.map(({ key, name }) => ({ value: key, words: { nl: name, en: name } })),
          },
        ]
      : []),
    ...protocol.covariates.map((covariate) => columnOf(protocol, covariate)),
  ]
  return { columns, naturalKey: ['participant'] }
}

function columnOf(protocol: Protocol, { key, name, type, options }: Covariate): Column {
  const about = { key: `c-${key}`, words: { nl: name, en: name }, alsoCalled: [key] }
  if (type === 'number') return { ...about, ...numberColumn(covariateLimits(protocol, key)) }
  if (type === 'yes-no') return { ...about, type: 'yes-no' }
  return { ...about, type: 'choice', options: options.map((value) => ({ value, words: { nl: value, en: value } })) }
}

export function covariatesOf({ covariates }: Protocol, values: Values): Covariates {
  return Object.fromEntries(
    covariates.flatMap(({ key }) => {
      const value = values[`c-${key}`]
      return value === null || value === undefined ? [] : [[key, value]]
    }),
  )
}

export function valuesOf(protocol: Protocol, row: ParticipantRow): Values {
  return {
    participant: row.participant,
    invited: row.invited_on,
    consent: row.consent === 'given',
    ...(protocol.design === 'random-cluster' ? { cluster: row.cluster } : {}),
    ...(armsComeAlong(protocol) ? { arm: row.arm } : {}),
    ...Object.fromEntries(protocol.covariates.map(({ key }) => [`c-${key}`, ownValue(row.covariates, key) ?? null])),
  }
}

/** A person as the columns describe them. @throws TypeError for who comes without a day of invitation: the check refuses them */
export function factsOf(
  protocol: Protocol,
  key: string,
  values: Values,
  { at }: { readonly at: Date },
): ParticipantFacts {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : null)
  const invited = text('invited')
  if (invited === null) throw new TypeError('a person without a day of invitation came past the check')
  const arm = armsComeAlong(protocol) ? text('arm') : null
  const given = values['consent'] === true || arm !== null
  return {
    participant: key,
    covariates: covariatesOf(protocol, values),
    cluster: text('cluster'),
    stratum: null,
    state: arm === null ? (given ? 'willing' : 'invited') : 'enrolled',
    consent: given ? 'given' : 'none',
    arm,
    invited_on: invited,
    consent_on: given ? invited : null,
    enrolled_on: arm === null ? null : invited,
    started_on: null,
    ended_on: null,
    reason: null,
    changed_at: at,
  }
}
