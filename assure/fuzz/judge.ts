import { leaveTo } from '#participation/concern/concern.ts'
import type { Answer } from '../siege/client.ts'
import { MARKUP } from './hostile.ts'

/** Words that only stand in messages of the database, of Node or of our own code. */
const inside =
  /\b(insert into|violates|constraint|duplicate key|foreign key|relation "|column "|syntax error|permission denied|row-level|pg_\w+|plpgsql|kysely|node_modules|fastify|FST_|ECONN|ENOENT|EPIPE|TypeError|RangeError|SyntaxError|ZodError|\[object)|select .{0,80} from|\bat [\w.]+ \(|\.[jt]sx?:\d/i

const limit = 1024 * 1024

/** Whoever leaves the public form in a hurry is led to a page nobody wonders about; nothing else leads away. */
const staysHere = (location: string): boolean => /^\/(?!\/)/.test(location) || Object.values(leaveTo).includes(location)

/** What is wrong with an answer, whatever was asked; empty when nothing is. */
export function wrongWith(answer: Answer, bodyLength: number): string[] {
  const { status, body, headers } = answer
  // A body that is too large is not read to its end: the connection is closed, with or without the answer having come through.
  if (status === 0) return bodyLength > limit ? [] : [`no answer: ${body}`]
  const type = headers['content-type'] ?? ''
  // Tokens are drawn, and may spell anything.
  const [said] = inside.exec(body.replaceAll(/ value="[\w.-]{20,}"/g, '')) ?? []
  const location = headers.location
  return [
    // Everything is sent whole and at once: a server that waits for more of it has lost count.
    ...(status >= 500 || status === 408 ? [`status ${status}`] : []),
    ...(status >= 400 && said !== undefined ? [`says ${said}`] : []),
    ...(type.startsWith('text/html') && body.includes(MARKUP) ? ['shows markup that was typed'] : []),
    ...(location !== undefined && !staysHere(location) ? [`leads to ${location}`] : []),
    ...(JSON.stringify(headers).includes('zq=1') ? ['a header that was typed'] : []),
    ...(headers['x-content-type-options'] === 'nosniff' ? [] : ['without nosniff']),
    ...(headers['content-security-policy'] === undefined ? ['without a content security policy'] : []),
  ]
}
