/** The key under which the one document of a kind is found; a crosswalk has keys of its own. */
export const profileSetKey = 'profielen'
export const lifeDomainsKey = 'leefgebieden'
export const ladderKey = 'participatieladder'
export const conversationFormKey = 'gesprek'
export const outflowReasonsKey = 'uitstroom'
export const retentionScheduleKey = 'bewaartermijnen'
