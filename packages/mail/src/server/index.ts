export {
  eraseOldSecrets,
  findMail,
  forgetMail,
  forgetMailTo,
  listMail,
  noteNotSent,
  noteSent,
  textToSend,
  writeMail,
} from './message.repository.ts'
