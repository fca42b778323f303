import { createTransport } from 'nodemailer'
import type { MailSettings } from '#kernel/sending-settings.ts'
import { NotDelivered, type Adapter } from './adapter.ts'

const isLasting = (status: number | undefined): boolean => status !== undefined && status >= 500 && status < 600

/**
 * Sends by SMTP. Encrypted wherever the server can (STARTTLS), and always where the address says `smtps:` or the settings demand it; no
 * pictures, no tracking, no HTML. The Message-ID is made of the message's id, so that a repeat is seen as one.
 */
export function mailAdapter(settings: MailSettings, patienceSeconds: number): Adapter {
  const milliseconds = patienceSeconds * 1000
  const transport = createTransport({
    host: settings.host,
    port: settings.port,
    secure: settings.secure,
    requireTLS: settings.requireTls && !settings.secure,
    ...(settings.user === undefined ? {} : { auth: { user: settings.user, pass: settings.password ?? '' } }),
    connectionTimeout: milliseconds,
    greetingTimeout: milliseconds,
    socketTimeout: milliseconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async ({ id, to, subject, text }) => {
    try {
      await transport.sendMail({
        from: settings.from,
        // As one address and nothing more: a name or a second address in it is none.
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${id}@${settings.from.split('@').at(-1) ?? 'fairlead'}>`,
        headers: { 'auto-submitted': 'auto-generated' },
      })
    } catch (error) {
      const { code, responseCode } = error as { code?: string; responseCode?: number }
      throw new NotDelivered(
        responseCode === undefined ? (code ?? 'mail') : `smtp_${responseCode}`,
        isLasting(responseCode),
      )
    }
  }
}
