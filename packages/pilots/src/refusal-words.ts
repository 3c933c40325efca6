import type { Words } from '@vliegwiel/configuration/kind'
import { measureWords } from './kinds/protocol-fields.ts'
import type { PilotErrorCode } from './pilot-error.ts'

/** What is wrong, and what to do about it. */
export interface RefusalWords {
  readonly problem: Words
  readonly fix: Words
}

type Params = Readonly<Record<string, unknown>>
const say = (problem: Words, fix: Words): RefusalWords => ({ problem, fix })
const word = (params: Params, name: string) => {
  const value = params[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '–'
}

const texts: Readonly<Record<PilotErrorCode, (params: Params) => RefusalWords>> = {
  'pilot-not-found': () =>
    say(
      { nl: 'Deze pilot is er niet.', en: 'This pilot is not here.' },
      { nl: 'Ga terug naar de lijst.', en: 'Go back to the list.' },
    ),
  'pilot-exists': () =>
    say(
      { nl: 'Deze pilot loopt al.', en: 'This pilot was opened already.' },
      { nl: 'Open hem in de lijst.', en: 'Open it from the list.' },
    ),
  'changed-meanwhile': () =>
    say(
      { nl: 'Iemand anders wijzigde dit intussen.', en: 'Somebody else changed this meanwhile.' },
      { nl: 'Kijk wat er nu staat en probeer het opnieuw.', en: 'Look at what stands there now and try again.' },
    ),
  'plan-locked': () =>
    say(
      { nl: 'Het plan ligt vast.', en: 'The plan is locked.' },
      {
        nl: 'Leg de wijziging vast als afwijking, met een reden.',
        en: 'Record the change as an amendment, with a reason.',
      },
    ),
  'plan-not-in-force': () =>
    say(
      { nl: 'Er geldt nog geen protocol.', en: 'No protocol is in force yet.' },
      { nl: 'Laat het protocol eerst goedkeuren en ingaan.', en: 'Have the protocol approved and released first.' },
    ),
  'plan-unchanged': () =>
    say(
      { nl: 'Er is niets gewijzigd na het vastleggen.', en: 'Nothing changed after the lock.' },
      { nl: 'Wijzig eerst het protocol.', en: 'Change the protocol first.' },
    ),
  'pilot-closed': () =>
    say(
      { nl: 'Deze pilot is afgesloten.', en: 'This pilot is closed.' },
      { nl: 'Er kan alleen nog toestemming worden ingetrokken.', en: 'Only consent can still be withdrawn.' },
    ),
  'already-allocated': (params) =>
    say(
      { nl: `${word(params, 'participant')} is al ingeloot.`, en: `${word(params, 'participant')} was drawn already.` },
      {
        nl: 'Niemand wordt twee keer geloot. Laat deze persoon weg.',
        en: 'Nobody is drawn twice. Leave this person out.',
      },
    ),
  'arm-full': (params) =>
    say(
      {
        nl: `${word(params, 'arm')} is vol (${word(params, 'capacity')} mensen). Er is niemand ingeloot.`,
        en: `${word(params, 'arm')} is full (${word(params, 'capacity')} people). Nobody was drawn.`,
      },
      { nl: 'Loot minder mensen in, of verruim het protocol.', en: 'Draw fewer people, or widen the protocol.' },
    ),
  'arm-needed': () =>
    say(
      { nl: 'In dit plan wordt niet hier geloot.', en: 'This plan does not randomise here.' },
      { nl: 'Zet de variant in het bestand.', en: 'Put the arm in the file.' },
    ),
  'arm-unknown': (params) =>
    say(
      { nl: `Er is geen variant ${word(params, 'arm')}.`, en: `There is no arm ${word(params, 'arm')}.` },
      { nl: 'Kies een variant uit het protocol.', en: 'Choose an arm of the protocol.' },
    ),
  'arm-fixed': (params) =>
    say(
      {
        nl: `De variant van ${word(params, 'participant')} ligt vast: de hulp begon al, of er is al iets gemeten.`,
        en: `The arm of ${word(params, 'participant')} is fixed: the help began, or something was measured.`,
      },
      { nl: 'Laat de variant zoals hij was.', en: 'Leave the arm as it was.' },
    ),
  'enrolment-fixed': (params) =>
    say(
      {
        nl: `Deze dag kan niet: ${word(params, 'participant')} heeft al iets op ${word(params, 'day')} staan.`,
        en: `This day is not possible: ${word(params, 'participant')} has something on ${word(params, 'day')}.`,
      },
      { nl: 'Kijk welke van de twee dagen klopt.', en: 'See which of the two days is right.' },
    ),
  'consent-by-step': (params) =>
    say(
      {
        nl: `Over toestemming van ${word(params, 'participant')} beslist dit bestand niet meer.`,
        en: `This file no longer decides on the consent of ${word(params, 'participant')}.`,
      },
      { nl: 'Leg het vast bij de persoon zelf.', en: 'Record it with the person.' },
    ),
  'consent-contradicts-arm': (params) =>
    say(
      {
        nl: `${word(params, 'participant')} doet volgens het bestand niet mee, maar heeft wel een variant.`,
        en: `By the file ${word(params, 'participant')} does not take part, but has an arm.`,
      },
      { nl: 'Verbeter een van de twee, of laat de rij weg.', en: 'Fix one of the two, or leave the row out.' },
    ),
  'breaks-criteria': (params) => {
    const measure = measureWords[word(params, 'measure') as keyof typeof measureWords]
    const bound = params['least'] === undefined ? params['most'] : params['least']
    const side = params['least'] === undefined ? { nl: 'hoogstens', en: 'at most' } : { nl: 'minstens', en: 'at least' }
    const limit = (language: 'nl' | 'en') =>
      bound === undefined ? '' : `, ${side[language]} ${typeof bound === 'number' ? bound : '–'}`
    return say(
      {
        nl: `Past niet bij het plan: ${measure?.nl ?? ''} ${word(params, 'value')}${limit('nl')}.`,
        en: `Does not fit the plan: ${measure?.en ?? ''} ${word(params, 'value')}${limit('en')}.`,
      },
      { nl: 'Laat deze persoon weg, of verbeter de waarde.', en: 'Leave this person out, or fix the value.' },
    )
  },
  'no-consent': (params) =>
    say(
      {
        nl: `${word(params, 'participant')} heeft nog geen ja gezegd.`,
        en: `${word(params, 'participant')} has not said yes yet.`,
      },
      {
        nl: 'Meedoen is vrijwillig. Noteer eerst de toestemming.',
        en: 'Taking part is voluntary. Note the consent first.',
      },
    ),
  'step-impossible': () =>
    say(
      { nl: 'Deze stap kan nu niet.', en: 'This step is not possible now.' },
      { nl: 'Kijk naar de stand van deze persoon.', en: 'Look at where this person stands.' },
    ),
  'stratum-unknown': (params) =>
    say(
      {
        nl: `${word(params, 'covariate')} is leeg, en daarbinnen wordt geloot.`,
        en: `${word(params, 'covariate')} is empty, and people are randomised within it.`,
      },
      { nl: 'Vul dit kenmerk in.', en: 'Fill in this characteristic.' },
    ),
  'cluster-needed': () =>
    say(
      { nl: 'De eenheid ontbreekt.', en: 'The unit is missing.' },
      { nl: 'Vul in bij welke eenheid deze persoon hoort.', en: 'Fill in which unit this person belongs to.' },
    ),
  'outcome-before-start': (params) =>
    say(
      {
        nl: `Gemeten op ${word(params, 'observed')}, maar het begin was op ${word(params, 'start')}.`,
        en: `Measured on ${word(params, 'observed')}, but the start was on ${word(params, 'start')}.`,
      },
      { nl: 'Verbeter de dag van de meting.', en: 'Fix the day of measuring.' },
    ),
  'outcome-unknown': (params) =>
    say(
      {
        nl: `Het plan kent geen uitkomst ${word(params, 'outcome')}.`,
        en: `The plan has no outcome ${word(params, 'outcome')}.`,
      },
      { nl: 'Kies een uitkomst uit het protocol.', en: 'Choose an outcome of the protocol.' },
    ),
  'outcome-value': (params) =>
    say(
      {
        nl: `${word(params, 'value')} past niet bij ${word(params, 'outcome')}.`,
        en: `${word(params, 'value')} does not fit ${word(params, 'outcome')}.`,
      },
      { nl: 'Vul een waarde in die bij deze uitkomst hoort.', en: 'Fill in a value that belongs to this outcome.' },
    ),
  'not-in-cohort': (params) =>
    say(
      {
        nl: `${word(params, 'participant')} doet niet mee aan deze pilot.`,
        en: `${word(params, 'participant')} does not take part in this pilot.`,
      },
      { nl: 'Laat deze rij weg, of kijk of het nummer klopt.', en: 'Leave this row out, or check the number.' },
    ),
  'consent-withdrawn': (params) =>
    say(
      {
        nl: `Deze persoon trok de toestemming in op ${word(params, 'since')}.`,
        en: `This person withdrew consent on ${word(params, 'since')}.`,
      },
      { nl: 'Wat daarna gemeten is, hoort er niet bij.', en: 'What was measured afterwards does not belong here.' },
    ),
  'nothing-to-publish': () =>
    say(
      { nl: 'Er is niets dat gedeeld kan worden.', en: 'There is nothing that can be published.' },
      { nl: 'Elke groep is nog kleiner dan uw drempel.', en: 'Every group is still smaller than your threshold.' },
    ),
}

/** A refusal as people read it, in two languages. */
export const refusalWords = (code: PilotErrorCode, params: Params): RefusalWords => texts[code](params)
