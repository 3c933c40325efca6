import { createTransport } from 'nodemailer'

/** One message on its way: a text, to one address. */
export interface OutgoingMail {
  readonly recipient: string
  readonly subject: string
  readonly text: string
  /** The same on a second try, so that a receiver can tell. */
  readonly id: string
}

export interface Transport {
  /** @throws Error what the mail server answered */
  readonly send: (mail: OutgoingMail) => Promise<void>
}

/** The mail server of this installation. A message names no files and no addresses to fetch, whatever its text says. */
export function openTransport(url: string, from: string): Transport {
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async ({ recipient, subject, text, id }) => {
      await transport.sendMail({
        from,
        to: recipient,
        subject,
        text,
        messageId: `<${id}@vliegwiel>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    },
  }
}
