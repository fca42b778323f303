import { describe, expect, it } from 'vitest'
import { channelsOf, readSendingSettings } from './sending-settings.ts'

const read = (given: Readonly<Record<string, string>>, production = false) => {
  const problems: string[] = []
  const settings = readSendingSettings(given, production, problems)
  return { settings, problems, channels: channelsOf(settings) }
}
const mail = { FAIRLEAD_SMTP_URL: 'smtps://user:p%40ss@mail.example', FAIRLEAD_MAIL_FROM: 'ankaret@raseborg.example' }
const sms = { FAIRLEAD_SMS_URL: 'https://sms.example/send', FAIRLEAD_SMS_TOKEN: 'token' }

describe('what messages are sent with', () => {
  it('is nothing until it is set up', () => {
    expect(read({})).toEqual({ settings: {}, problems: [], channels: [] })
  })

  it('is a mail server, a gateway, or both', () => {
    expect(read({ ...mail, ...sms }).channels).toEqual(['sms', 'mail'])
    expect(read(mail).settings.mail).toEqual({
      host: 'mail.example',
      port: 465,
      secure: true,
      requireTls: false,
      user: 'user',
      password: 'p@ss',
      from: 'ankaret@raseborg.example',
    })
    const named = read({ ...sms, FAIRLEAD_SMS_FIELDS: 'phone,message,sender' }).settings.sms
    expect(named?.names).toEqual({ to: 'phone', text: 'message', sender: 'sender' })
  })

  it('is encrypted in production', () => {
    expect(read({ ...mail, FAIRLEAD_SMTP_URL: 'smtp://mail.example' }, true).settings.mail).toMatchObject({
      port: 587,
      secure: false,
      requireTls: true,
    })
    expect(read({ FAIRLEAD_SMS_URL: 'http://sms.example' }, true).problems).toHaveLength(1)
    expect(read({ FAIRLEAD_SMS_URL: 'http://127.0.0.1:8080' }).problems).toEqual([])
  })

  it.each([
    { FAIRLEAD_SMTP_URL: 'mail.example' },
    { FAIRLEAD_SMTP_URL: 'http://mail.example', FAIRLEAD_MAIL_FROM: 'a@b.example' },
    { FAIRLEAD_SMTP_URL: 'smtp://mail.example' },
    { ...mail, FAIRLEAD_MAIL_FROM: 'Ankaret <a@b.example>' },
    { FAIRLEAD_SMS_URL: 'sms.example' },
    { ...sms, FAIRLEAD_SMS_FIELDS: 'to,to,from' },
  ])('is not %o, and the sentence does not repeat a secret', (given) => {
    const { problems, channels } = read(given)
    expect(problems).toHaveLength(1)
    expect(channels).toEqual([])
    expect(problems.join()).not.toContain('p%40ss')
  })
})
