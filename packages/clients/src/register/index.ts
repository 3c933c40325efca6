export { exportRegisterEntry, type RegisterEntry, type RegisterExport, type TitledLink } from './register-entry.ts'
export { allowedMarks, mostThemes, type RegisterField, registerFields, type RegisterForm } from './register-fields.ts'
