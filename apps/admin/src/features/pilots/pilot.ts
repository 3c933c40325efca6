import type { RouterOutputs } from '@vliegwiel/api'

export type PilotLine = RouterOutputs['pilots']['listPilots']['pilots'][number]
export type ReadyPlan = RouterOutputs['pilots']['listPilots']['ready'][number]
export type Pilot = RouterOutputs['pilots']['showPilot']
export type Protocol = Pilot['protocol']
export type Arm = Protocol['arms'][number]
export type Outcome = Protocol['outcomes'][number]
export type Participant = RouterOutputs['pilots']['listParticipants']['participants'][number]
export type Report = RouterOutputs['pilots']['showReports']['reports'][number]['report']
export type Published = RouterOutputs['pilots']['listPublished']['published'][number]
export type PublishedContent = Published['content']
export type { Comparison } from '@vliegwiel/pilots'
export type Lesson = RouterOutputs['pilots']['listLessons']['lessons'][number]

/** The arm that the others are held against. */
export const controlOf = ({ arms }: Pick<Protocol, 'arms'>): Arm | undefined =>
  arms.find(({ role }) => role === 'comparison')

export const helpedOf = ({ arms }: Pick<Protocol, 'arms'>): readonly Arm[] => arms.filter(({ role }) => role === 'help')
