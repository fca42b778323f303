import { GUEST_COOKIE } from '#http/guest-session.ts'
import type { TestCase } from './case.ts'
import { toReply, type Reply, type Visitor, type World } from './world.ts'

/** A browser of somebody who comes by a link: it keeps its own cookies, and nothing else. */
export type GuestBrowser = {
  /** A page of a guest. */
  page: (path: string) => Promise<Reply>
  /** Sends the form of a page as the browser would. */
  submit: (path: string, fields?: Readonly<Record<string, string>>, form?: string) => Promise<Reply>
  /** Sends the form of a page one has before one, as often as one likes. */
  send: (shown: Reply, path: string, fields?: Readonly<Record<string, string>>) => Promise<Reply>
  /** Opens a link as a person does: looks at it and presses the button. @returns what came after the press */
  open: (link: string, code?: string) => Promise<Reply>
  cookie: () => string
}

const hiddenFields = (html: string, action?: string): Record<string, string> => {
  const forms = [...html.matchAll(/<form[\s\S]*?<\/form>/g)].map((each) => each[0])
  const form =
    forms.find((each) => (action === undefined ? each.includes('data-form') : each.includes(`"${action}"`))) ?? ''
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden"[^>]*>/g)].map(([tag]) => [
      /name="([^"]*)"/.exec(tag)?.[1] ?? '',
      /value="([^"]*)"/.exec(tag)?.[1] ?? '',
    ]),
  )
}

const ORIGIN = 'http://127.0.0.1:3000'

/** A fresh browser. */
export function guestBrowser(world: World): GuestBrowser {
  const jar = new Map<string, string>()
  const cookie = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const send = async (
    method: 'GET' | 'POST',
    url: string,
    fields?: Readonly<Record<string, string>>,
  ): Promise<Reply> => {
    const reply = await world.server.inject({
      method,
      url,
      headers: {
        host: '127.0.0.1:3000',
        cookie: cookie(),
        ...(method === 'POST'
          ? { origin: ORIGIN, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }
          : {}),
      },
      ...(fields === undefined ? {} : { payload: new URLSearchParams(fields).toString() }),
    })
    for (const each of reply.cookies)
      if (each.value === '' || each.maxAge === 0) jar.delete(each.name)
      else jar.set(each.name, each.value)
    return toReply(reply)
  }
  return {
    cookie,
    page: (path) => send('GET', path),
    submit: async (path, fields = {}, form) => {
      const shown = await send('GET', path)
      return await send('POST', form ?? path, { ...hiddenFields(shown.body, form ?? path), ...fields })
    },
    send: (shown, path, fields = {}) => send('POST', path, { ...hiddenFields(shown.body, path), ...fields }),
    open: async (link, code = '') => {
      const path = link.replace(ORIGIN, '')
      const shown = await send('GET', path)
      if (shown.status !== 200) return shown
      return await send('POST', '/mina/oppna', { ...hiddenFields(shown.body, '/mina/oppna'), code })
    },
  }
}

/** Makes a link that is handed over. @returns the link and, when asked for, its code */
export async function madeLink(
  who: Visitor,
  inCase: Pick<TestCase, 'caseId'>,
  personId: string,
  withCode = false,
): Promise<{ id: string; link: string; code: string | null }> {
  const made = await who.change(`/cases/${inCase.caseId}/guest-links`, {
    personId,
    channel: 'by_hand',
    ...(withCode ? { withCode: 'yes' } : {}),
  })
  if (made.status !== 200) throw new Error(`no link: ${made.body}`)
  return made.json<{ id: string; link: string; code: string | null }>()
}

/** A browser that has opened a link of its own. */
export async function asGuestOf(
  world: World,
  who: Visitor,
  inCase: Pick<TestCase, 'caseId'>,
  personId: string,
): Promise<GuestBrowser> {
  const browser = guestBrowser(world)
  const { link } = await madeLink(who, inCase, personId)
  const opened = await browser.open(link)
  if (opened.status !== 303 || !browser.cookie().includes(GUEST_COOKIE)) throw new Error(`not opened: ${opened.body}`)
  return browser
}

/** Marks a guardian as the other party of violence, in a case kept to a circle because of it. */
export async function markOtherParty(who: Visitor, inCase: TestCase, personId: string): Promise<void> {
  const path = `/cases/${inCase.caseId}`
  const circle = Object.values(inCase.memberIds)
  const reason = 'Parterna lever under hot.'
  const restricted = await who.change(`${path}/restriction`, { track: 'domestic_violence', reason, circle })
  const marked = await who.change(`${path}/persons/${personId}/other-party`, { reason })
  if (restricted.status !== 200 || marked.status !== 200)
    throw new Error(`not marked: ${restricted.body} ${marked.body}`)
}
