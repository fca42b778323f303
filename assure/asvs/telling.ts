import type { Answer } from '../siege/client.ts'

/** Headers and addresses of an answer; its body too, when it is an error. */
export function tellingParts({ status, headers, body }: Answer): string {
  const addresses = [...body.matchAll(/(?:href|action|src|formaction)="([^"]*)"/g)].map((match) =>
    decodeURIComponent((match[1] ?? '').replaceAll('%', '%25')),
  )
  const links = addresses.filter((address) => !/^(tel|mailto):/.test(address))
  const { 'set-cookie': cookies = [], ...rest } = headers
  // A new session is told once, to whoever signs in; no other cookie says anything of anybody.
  const kept = cookies.filter((cookie) => !cookie.startsWith('__Host-fairlead='))
  // A form that is shown again is no error: it shows its reader what the form before it showed.
  const isError =
    status >= 400 && (![400, 409, 412].includes(status) || String(rest['content-type']).includes('problem'))
  const title = /<title>([^<]*)/.exec(body)?.[1] ?? ''
  return [JSON.stringify(rest), kept.join(), links.join(' '), title, isError ? body : ''].join('\n')
}
