import type { SmsSettings } from '#kernel/sending-settings.ts'
import { NotDelivered, type Adapter } from './adapter.ts'

/** What a gateway says when trying again changes nothing; 408, 409, 425 and 429 pass. */
const isLasting = (status: number): boolean => status >= 400 && status < 500 && ![408, 409, 425, 429].includes(status)

/** A number as gateways want it: digits with the country, Finland's when none is said. */
export const internationalNumber = (typed: string): string => {
  const digits = typed.replace(/[^\d+]/g, '')
  if (digits.startsWith('+')) return digits
  if (digits.startsWith('00')) return `+${digits.slice(2)}`
  return digits.startsWith('0') ? `+358${digits.slice(1)}` : `+${digits}`
}

/**
 * Sends by an SMS gateway: a POST of JSON with the field names of the settings, a bearer token, and the message's id as Idempotency-Key, so
 * that a gateway that knows the header sends a repeat once.
 */
export function smsAdapter(settings: SmsSettings, patienceSeconds: number): Adapter {
  return async ({ id, to, text }) => {
    const { names } = settings
    let status: number
    try {
      const answer = await fetch(settings.url, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(patienceSeconds * 1000),
        headers: {
          'content-type': 'application/json',
          'idempotency-key': id,
          ...(settings.token === undefined ? {} : { authorization: `Bearer ${settings.token}` }),
        },
        body: JSON.stringify({
          [names.to]: internationalNumber(to),
          [names.text]: text,
          ...(settings.sender === undefined ? {} : { [names.sender]: settings.sender }),
        }),
      })
      await answer.body?.cancel()
      status = answer.status
    } catch (error) {
      throw new NotDelivered(error instanceof Error ? error.name : 'sms', false)
    }
    if (status < 200 || status > 299) throw new NotDelivered(`http_${status}`, isLasting(status))
  }
}
