import type { Block } from '@vliegwiel/configuration'
import {
  type CheckResult,
  counted,
  defineKind,
  type Impact,
  type ImpactQuestion,
  tenantsBelow,
} from '@vliegwiel/configuration/kind'
import { changedSuggestions } from '../suggestion/changed-suggestions.ts'
import { suggest } from '../suggestion/suggest.ts'
import { bandFindings } from './check-bands.ts'
import { criteriaFindings } from './check-criteria.ts'
import { exampleFindings, readyTable } from './check-examples.ts'
import { blocksOf } from './document-fields.ts'
import { checkResult, type Finding, keyFindings, missingBlock, numberFindings } from './finding.ts'
import { profileSetBlocks } from './profile-set-blocks.ts'
import { type ProfileSet, profileSetOf } from './profile-set.ts'
import { blockFieldOf, registerExportOf } from './register-block.ts'

/** Profiles of a municipality with their criteria, and the example persons that guard them. */
export const profileSetKind = defineKind({
  word: 'profile-set',
  schemaVersion: 1,
  fourEyes: 'always',
  words: {
    one: { nl: 'set klantprofielen', en: 'set of client profiles' },
    many: { nl: 'Klantprofielen', en: 'Client profiles' },
    empty: {
      nl: 'Uw profielen, met de regels die er een voorstellen. Een mens beslist altijd.',
      en: 'Your profiles, with the rules that suggest one. A person always decides.',
    },
  },
  blocks: profileSetBlocks,
  template: (title) => ({ id: 'root', type: 'root', fields: { title } }),
  checks: checkProfileSet,
  impact: profileSetImpact,
})

function checkProfileSet(content: Block): CheckResult[] {
  const set = profileSetOf(content)
  const findings: Finding[] = [
    ...(set.profiles.length > 0
      ? []
      : [
          missingBlock(
            'a-profile',
            { nl: 'Er is nog geen profiel.', en: 'There is no profile yet.' },
            { nl: 'Voeg een profiel toe.', en: 'Add a profile.' },
          ),
        ]),
    ...['characteristic', 'band', 'profile'].flatMap((type) => keyFindings(blocksOf(content, type))),
    ...(set.caseloadNorm !== null && (content.fields['normSource'] ?? '') === '' ? [normWithoutSource] : []),
    ...bandFindings(set),
    ...criteriaFindings(content, set),
    ...exampleFindings(content, set),
    ...registerFindings(content),
    ...numberFindings(content),
  ]
  return findings.map(checkResult)
}

const normWithoutSource: Finding = {
  blockId: 'root',
  field: 'normSource',
  rule: 'norm-source',
  problem: { nl: 'Bij de norm staat niet waar hij vandaan komt.', en: 'The norm does not say where it comes from.' },
  fix: { nl: 'Noem het besluit, of wie dit vaststelde.', en: 'Name the decision, or who settled it.' },
}

/** An entry that the register would refuse is told now. Having none is advice: no law asks it. */
function registerFindings(content: Block): Finding[] {
  const [register, second] = blocksOf(content, 'register')
  if (register === undefined)
    return [
      {
        blockId: 'root',
        rule: 'register-entry',
        problem: {
          nl: 'Voor het algoritmeregister staat nog niets klaar.',
          en: 'Nothing is ready for the algorithm register yet.',
        },
        fix: { nl: 'Voeg het blok Algoritmeregister toe.', en: 'Add the block Algorithm register.' },
        advice: true,
      },
    ]
  const answer = registerExportOf(content, 'Gemeente')
  const refusals = answer.ok ? [] : answer.refusals
  return [
    ...(second === undefined
      ? []
      : [
          {
            blockId: second.id,
            rule: 'register-once',
            problem: { nl: 'Dit blok staat er twee keer.', en: 'This block stands twice.' },
            fix: { nl: 'Haal er een weg.', en: 'Remove one.' },
          },
        ]),
    ...refusals.map(({ code, field, values }): Finding => {
      const own = blockFieldOf(field)
      return {
        blockId: register.id,
        ...(own === null ? {} : { field: own }),
        rule: `register-${code}`,
        problem: registerWords[code]?.(values) ?? {
          nl: 'Het algoritmeregister weigert deze waarde.',
          en: 'The algorithm register refuses this value.',
        },
        fix: { nl: 'Verbeter dit veld.', en: 'Fix this field.' },
      }
    }),
  ]
}

const registerWords: Readonly<
  Record<string, (values: Readonly<Record<string, string | number>>) => { nl: string; en: string }>
> = {
  'field-required': () => ({
    nl: 'Het algoritmeregister vraagt dit veld.',
    en: 'The algorithm register asks for this field.',
  }),
  'field-too-long': ({ most = '' }) => ({
    nl: `Het algoritmeregister neemt hoogstens ${most}.`,
    en: `The algorithm register takes at most ${most}.`,
  }),
  'field-choice': ({ value = '' }) => ({
    nl: `“${value}” staat niet op de lijst van het register.`,
    en: `“${value}” is not on the list of the register.`,
  }),
  'field-address': () => ({
    nl: 'Het register vraagt een mailadres of https://.',
    en: 'The register asks for a mail address or https://.',
  }),
  'field-markup': ({ value = '' }) => ({
    nl: `Het register laat ${value} niet toe.`,
    en: `The register does not allow ${value}.`,
  }),
}

/** How examples come out under the new rules. How many clients would, the register of clients counts (`changedSuggestions`). */
function profileSetImpact({ before, after, below }: ImpactQuestion): readonly Impact[] {
  const now = profileSetOf(after)
  const was = before === null ? null : profileSetOf(before)
  const [old, fresh] = [was === null ? null : readyTable(was), readyTable(now)]
  const own = new Map([...(was?.examples ?? []), ...now.examples].map((one) => [one.id, one]))
  const examples = [...own.values()]
  const changed =
    old === null || fresh === null
      ? []
      : examples.filter(({ person }) => suggest(old, person).profile !== suggest(fresh, person).profile)
  const moves =
    old === null || fresh === null
      ? []
      : changedSuggestions(
          old,
          fresh,
          examples.map(({ person }) => person),
        )
  const gone = (was?.profiles ?? []).filter(({ key }) => !now.profiles.some((one) => one.key === key))
  return [
    {
      ...counted(
        changed.length,
        { nl: 'voorbeeld krijgt een ander voorstel', en: 'example person gets another suggestion' },
        { nl: 'voorbeelden krijgen een ander voorstel', en: 'example persons get another suggestion' },
      ),
      details: moves.map(({ from, to, people }) => ({
        nl: `${people} van ${nameIn(was, from, 'geen voorstel')} naar ${nameIn(now, to, 'geen voorstel')}.`,
        en: `${people} from ${nameIn(was, from, 'no suggestion')} to ${nameIn(now, to, 'no suggestion')}.`,
      })),
    },
    {
      ...counted(
        gone.length,
        {
          nl: 'profiel verdwijnt; wie het heeft, houdt het tot een mens anders kiest',
          en: 'profile goes; who has it keeps it until a person chooses otherwise',
        },
        {
          nl: 'profielen verdwijnen; wie er een heeft, houdt het tot een mens anders kiest',
          en: 'profiles go; who has one keeps it until a person chooses otherwise',
        },
      ),
      details: gone.map(({ name }) => ({ nl: name, en: name })),
    },
    tenantsBelow(below.tenants),
  ]
}

const nameIn = (set: ProfileSet | null, key: string | null, none: string) =>
  key === null ? none : (set?.profiles.find((one) => one.key === key)?.name ?? key)
