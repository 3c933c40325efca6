/** Days after which the network of an entry is shortened to its prefix. The database holds the same term (0045). */
export const networkDays = 30

/** The entry that says whose names were taken out of this log: `detail.subjects` lists them. */
export const forgettingAction = 'platform.forgetPerson'
