/** What a partner is about to do. */
export type GrantedAct = 'score' | 'agreement' | 'appointment' | 'hand-over'
