import { errorsOf } from '@vliegwiel/i18n/domain-error'

/** Why an import, or a step of one, is refused. The texts: `messages/{nl,en}/errors.json`. */
export const importError = errorsOf('imports', {
  'import-not-found': { outcome: 'not-found' },
  'target-unknown': { outcome: 'not-found', params: { target: 'text' } },
  'destination-unknown': { outcome: 'not-found' },
  /** `reason` is the code of the reader, `why` its sentence; the rest is where in the file. */
  'file-refused': { outcome: 'rule-refused', params: { reason: 'text', why: 'spoken', row: 'number?' } },
  /** A piece that is not the next one, or not as long as it should be: `received` are there. */
  'piece-unfit': { outcome: 'conflict', params: { received: 'number' } },
  'file-gone': { outcome: 'rule-refused' },
  'mapping-unfit': { outcome: 'rule-refused', params: { column: 'spoken', problem: 'text?' } },
  'notation-needed': { outcome: 'rule-refused', params: { column: 'spoken', state: 'text' } },
  /** Rows that mean something together, and are more than one transaction may hold. */
  'too-many-together': { outcome: 'rule-refused', params: { most: 'number', rows: 'number' } },
  'wrong-step': { outcome: 'rule-refused' },
  'changed-meanwhile': { outcome: 'version-conflict' },
  'rows-refused': { outcome: 'rule-refused', params: { count: 'number' } },
  'undo-too-late': { outcome: 'rule-refused' },
  'undo-busy': { outcome: 'conflict' },
})
