import type { Reply, World } from './world.ts'

/** Somebody at the public form, with the cookies their browser keeps. */
export type Stranger = {
  readonly cookies: Map<string, string>
  readonly page: (path: string) => Promise<Reply>
  /** Sends the form of a page as the browser would: its hidden fields, and what is typed. `go` is the button that is pressed. */
  readonly submit: (path: string, fields: Readonly<Record<string, string>>, go?: string) => Promise<Reply>
  /** Sends a form without looking at its page first. */
  readonly post: (path: string, fields: Readonly<Record<string, string>>) => Promise<Reply>
}

const hiddenFields = (html: string): Record<string, string> => {
  const fields: Record<string, string> = {}
  for (const [tag] of html.matchAll(/<input type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1]
    if (name !== undefined) fields[name] = /value="([^"]*)"/.exec(tag)?.[1] ?? ''
  }
  return fields
}

/** Opens a browser at an address of its own. */
export function openStranger(world: Pick<World, 'visit'>, address = '192.0.2.1'): Stranger {
  const cookies = new Map<string, string>()
  const visit = async (method: 'GET' | 'POST', path: string, payload?: string): Promise<Reply> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const reply = await world.visit({
      method,
      url: path,
      remoteAddress: address,
      headers: {
        ...(cookie === '' ? {} : { cookie }),
        ...(payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(payload === undefined ? {} : { payload }),
    })
    for (const set of [reply.headers['set-cookie'] ?? []].flat() as string[]) {
      const [pair = '', ...rules] = set.split('; ')
      const [name = '', value = ''] = pair.split('=', 2)
      const ended = rules.some((rule) => /^Max-Age=0$/i.test(rule) || rule.startsWith('Expires=Thu, 01 Jan 1970'))
      if (ended) cookies.delete(name)
      else cookies.set(name, value)
    }
    return reply
  }
  const page = (path: string): Promise<Reply> => visit('GET', path)
  const post = (path: string, fields: Readonly<Record<string, string>>): Promise<Reply> =>
    visit('POST', path, new URLSearchParams(fields).toString())
  const submit: Stranger['submit'] = async (path, fields, go = 'next') => {
    const shown = await page(path)
    return post(path.split('?')[0] ?? path, { ...hiddenFields(shown.body), go, ...fields })
  }
  return { cookies, page, submit, post }
}

/** Where an answer leads. */
export const leadsTo = (reply: Reply): string => String(reply.headers.location)

/** A code as a page shows it, without its spaces. */
export const codeIn = (reply: Reply): string =>
  /cn-code__code">([^<]+)</.exec(reply.body)?.[1]?.replaceAll(' ', '') ?? ''
