export {
  eraseOldSecrets,
  findMail,
  listMail,
  noteNotSent,
  noteSent,
  textToSend,
  writeMail,
} from './message.repository.ts'
