/** What the list of documents can be narrowed to. `open`: a version on its way; the other words are states of that version. */
export const documentStatuses = [
  'in-force',
  'withdrawn',
  'none',
  'open',
  'draft',
  'in-review',
  'approved',
  'scheduled',
  'waiting',
  'errors',
] as const

export const documentOrigins = ['own', 'inherited', 'overridden'] as const
