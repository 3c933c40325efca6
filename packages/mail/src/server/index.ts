export { findMail, listMail, noteNotSent, noteSent, writeMail } from './message.repository.ts'
