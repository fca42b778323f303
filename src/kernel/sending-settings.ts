import type { Channel } from './channels.ts'

/** An SMTP server, from an address such as `smtps://user:password@mail.example:465`. */
export type MailSettings = {
  readonly host: string
  readonly port: number
  /** TLS from the first byte. */
  readonly secure: boolean
  /** Nothing is sent where the server offers no encryption. */
  readonly requireTls: boolean
  readonly user?: string
  readonly password?: string
  readonly from: string
}

/** An SMS gateway that takes JSON by HTTP. */
export type SmsSettings = {
  readonly url: string
  readonly token?: string
  readonly sender?: string
  /** What the gateway calls its fields. */
  readonly names: { readonly to: string; readonly text: string; readonly sender: string }
}

/** What can be sent from here; what is missing is handed over by hand. */
export type SendingSettings = { readonly mail?: MailSettings; readonly sms?: SmsSettings }

type Given = Readonly<Record<string, string | undefined>>
const ADDRESS = /^[^\s@<>]+@[^\s@<>]+$/
const FIELD = /^\w{1,40}$/

const decoded = (part: string): { value?: string } => (part === '' ? {} : { value: decodeURIComponent(part) })

function mailOf(given: Given, production: boolean, problems: string[]): MailSettings | undefined {
  const { FAIRLEAD_SMTP_URL: address, FAIRLEAD_MAIL_FROM: from } = given
  if (address === undefined) return undefined
  const url = URL.parse(address)
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') {
    problems.push('FAIRLEAD_SMTP_URL must be an address such as smtps://mail.example:465.')
    return undefined
  }
  if (from === undefined || !ADDRESS.test(from)) {
    problems.push('FAIRLEAD_MAIL_FROM must be the e-mail address that messages come from.')
    return undefined
  }
  const secure = url.protocol === 'smtps:'
  const user = decoded(url.username).value
  const password = decoded(url.password).value
  return {
    host: url.hostname,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    // A link must not travel in plain text; a test server on the same machine may.
    requireTls: production,
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password }),
    from,
  }
}

function smsOf(given: Given, production: boolean, problems: string[]): SmsSettings | undefined {
  const { FAIRLEAD_SMS_URL: address, FAIRLEAD_SMS_TOKEN: token, FAIRLEAD_SMS_SENDER: sender } = given
  if (address === undefined) return undefined
  const url = URL.parse(address)
  if (url === null || !(production ? ['https:'] : ['https:', 'http:']).includes(url.protocol)) {
    problems.push('FAIRLEAD_SMS_URL must be an https address of the gateway.')
    return undefined
  }
  const [to = 'to', text = 'text', from = 'from'] = (given['FAIRLEAD_SMS_FIELDS'] ?? 'to,text,from').split(',')
  if (![to, text, from].every((each) => FIELD.test(each)) || new Set([to, text, from]).size < 3) {
    problems.push('FAIRLEAD_SMS_FIELDS must be three names with commas between, such as to,text,from.')
    return undefined
  }
  return {
    url: url.href,
    ...(token === undefined ? {} : { token }),
    ...(sender === undefined ? {} : { sender }),
    names: { to, text, sender: from },
  }
}

/** Reads what messages are sent with; adds a sentence to `problems` for each setting that is wrong, never a secret's value. */
export function readSendingSettings(given: Given, production: boolean, problems: string[]): SendingSettings {
  const mail = mailOf(given, production, problems)
  const sms = smsOf(given, production, problems)
  return { ...(mail === undefined ? {} : { mail }), ...(sms === undefined ? {} : { sms }) }
}

/** Ways a message can leave with these settings. */
export const channelsOf = ({ mail, sms }: SendingSettings): readonly Channel[] => [
  ...(sms === undefined ? [] : (['sms'] as const)),
  ...(mail === undefined ? [] : (['mail'] as const)),
]
