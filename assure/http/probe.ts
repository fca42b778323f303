import type { Account, Difference } from './account.ts'
import { count } from './account.ts'
import { canariesIn, idsIn } from './canary.ts'
import type { Client, Reply } from './client.ts'
import type { Row } from './complete.ts'
import type { Looking, Readable } from './looking.ts'
import { absentOf, asksOf, isNamedAlike, nameOf, objectOf, type Shot } from './routes.ts'
import type { Persona } from './scene.ts'
import type { Reader } from './holding.ts'
import { seenThrough } from './seen-through.ts'
import { holdingsOf, singleOf } from './surfaces.ts'

/** One person asking one world. */
export type Asking = {
  readonly client: Client
  readonly look: Looking
  readonly persona: Persona
  readonly account: Account
  /** What this person is answered about things that are not there, by question. */
  readonly absent: Map<string, Promise<Reply>>
}

/**
 * Answers that name rows by id because that is what they are for: who read what, and what of closed cases is due to be erased. They
 * carry no text of a row.
 * Canaries are looked for in them as in every other answer.
 */
const namesIds = new Set(
  ['/access-log', '/access-log/export', '/access-log/export.jsonl', '/break-glass/reviews/:breakGlassId'].concat(
    [
      '/retention',
      '/log-review',
      '/log-review/samples',
      '/log-review/alarms/:logAlarmId',
      '/log-review/rows/:logSampleRowId',
    ],
    ['', '/:logRequestPartId', '/:logRequestPartId/withholdings', '/:logRequestPartId/staff-names'].map(
      (part) => `/log-requests${part}`,
    ),
  ),
)

/**
 * Administrators hand on the open cases of people of their authority: by team and day, without a text of the case
 * (database/definitions/functions/hand_over.sql). The oracle knows cases of members alone.
 */
const handsOn = new Set(
  ['', '/:responsibilityId'].map((part) => `/professionals/:professionalId/responsibilities${part}`),
)
const isHandedOn = ({ look, persona }: Asking, { route }: Shot): boolean =>
  handsOn.has(route.path) && look.standing(persona.token)?.functions.has('administrator') === true

const MASK = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|rule_[0-9a-f]{8}/g

/** The answer to the same question about something that is not there; asked once of each kind of question. */
function absentAnswer({ client, persona, absent }: Asking, shot: Shot): Promise<Reply> {
  const instead = absentOf(shot)
  const key = `${shot.caseId ?? ''} ${instead.url.replaceAll(MASK, '-')}`
  const before = absent.get(key) ?? client.get(persona.token, instead.url)
  absent.set(key, before)
  return before
}

/** The token of a form is drawn for every answer: in a hundred thousand of them there is, by chance, the name of a row. */
const withoutToken = ({ body }: Reply): string => body.replaceAll(/name="_csrf" value="[^"]*"/g, '')
/** What is new each time (ids, the token of a form) and the address, which a page that is refused repeats. */
const withoutAddress = (reply: Reply): string => withoutToken(reply).replaceAll(MASK, '-')

const sameAnswer = (one: Reply, two: Reply): boolean =>
  one.status === two.status &&
  // A thing that is not there answers with constant bytes; a refusal for everybody, or the way to sign in, names its address.
  (one.status === 404 ? one.body === two.body : withoutAddress(one) === withoutAddress(two))

function differ(asking: Asking, shot: Shot, kind: Difference['kind'], row?: string): void {
  const { account, persona, look } = asking
  const surface = nameOf(shot.route)
  account.differences.push({
    kind,
    surface,
    seed: look.scene.seed,
    persona: persona.name,
    url: shot.url,
    ...(row === undefined ? {} : { row }),
  })
}

const named = (look: Looking, n: number): string => `${look.numbered.get(n)?.table ?? 'of another world'} ${n}`

/** Nothing of a row one may not read, anywhere in the answer: neither its texts nor its id. */
function searchFor(asking: Asking, shot: Shot, reply: Reply, can: Readable): ReadonlySet<number> {
  const { look, account } = asking
  const found = new Set<number>()
  account.searched += look.numbered.size
  for (const n of canariesIn(withoutToken(reply))) {
    if (can.rows.has(n)) found.add(n)
    else if (n > 0) differ(asking, shot, 'shown', named(look, n))
  }
  for (const id of idsIn(reply.body)) {
    const rows = look.withId(id)
    const mine = rows.filter(({ row }) => can.rows.has(row.n))
    for (const { row } of mine) found.add(row.n)
    const expected =
      can.mentioned.has(id) || shot.url.includes(id) || namesIds.has(shot.route.path) || isHandedOn(asking, shot)
    if (rows.length > 0 && mine.length === 0 && !expected)
      differ(asking, shot, 'shown', named(look, rows[0]?.row.n ?? 0))
  }
  for (const n of seenThrough(look, shot.route.path, found)) {
    if (can.rows.has(n)) found.add(n)
    else differ(asking, shot, 'shown', named(look, n))
  }
  return found
}

/** Everything the list must hold is there, and nothing else of its kinds. */
function compareList(asking: Asking, shot: Shot, found: ReadonlySet<number>, reader: Reader): void {
  const { look, account } = asking
  const surface = nameOf(shot.route)
  for (const { table, among, most } of holdingsOf(shot.route.form, shot.route.path)) {
    const rows = (look.tables.get(table) ?? []).filter(({ n }) => n > 0)
    const wanted = new Set(
      rows.filter((row) => isOf(shot, table, row) && isWanted(shot, row, reader) && among(row, reader)),
    )
    for (const row of rows) {
      // What one may read but need not find here is neither.
      if (!wanted.has(row) && reader.can.rows.has(row.n)) continue
      account.probes++
      count(account.lists, `${surface}: ${table}`, wanted.has(row))
    }
    const there = [...wanted].filter(({ n }) => found.has(n))
    if (there.length < Math.min(wanted.size, most))
      for (const row of wanted) if (!found.has(row.n)) differ(asking, shot, 'missing', named(look, row.n))
  }
}

/** Rows one may read; those reached in an emergency or from the archive are on the page of the case and nowhere else. */
const isWanted = ({ route }: Shot, row: Row, { can }: Reader): boolean => {
  const path = can.rows.get(row.n)
  return path !== undefined && (path !== 'reached' || route.path === '/cases/:caseId')
}

/** Rows of the case asked for; a link between two cases belongs to both. */
const isOf = ({ caseId }: Shot, table: string, row: Row): boolean =>
  caseId === undefined || row['case_id'] === caseId || (table === 'household_link' && row['other_case_id'] === caseId)

/** One row by its own address: there for whoever may read it, and as if it had never been for everybody else. */
async function compareSingle(asking: Asking, shot: Shot, reply: Reply, reader: Reader, target: Row): Promise<void> {
  const { look, account } = asking
  const surface = nameOf(shot.route)
  const strict = singleOf(shot.route.form, shot.route.path)
  // A rule has the same word for an id in all its versions, and an id may stand in two instances.
  const allowed = reader.can.rows.has(target.n) || isReadableById(look, reader.can, shot, target)
  if (strict !== undefined && (!allowed || strict(target, reader))) {
    account.probes++
    count(account.singles, surface, allowed)
    if (allowed && reply.status !== 200) differ(asking, shot, 'refused', named(look, target.n))
    if (!allowed && reply.status === 200) differ(asking, shot, 'not refused', named(look, target.n))
  }
  if (!allowed && !isHandedOn(asking, shot) && !sameAnswer(reply, await absentAnswer(asking, shot)))
    differ(asking, shot, 'not as if absent', named(look, target.n))
}

const isReadableById = ({ tables }: Looking, can: Readable, { route }: Shot, target: Row): boolean =>
  (tables.get(objectOf(route.path)?.table ?? '') ?? []).some(
    (row) => isNamedAlike(route.path, row, target) && can.rows.has(row.n),
  )

/** What was met at all: a way that never shows anything, or a table nobody finds a row of, proves nothing. */
function remember({ account, look }: Asking, { route }: Shot, { status }: Reply, found: ReadonlySet<number>): void {
  account.answered.set(nameOf(route), (account.answered.get(nameOf(route)) ?? new Set()).add(status))
  for (const n of found) account.found.add(look.numbered.get(n)?.table ?? '')
}

/** Asks one question and compares the answer with what the oracle says. */
export async function probe(asking: Asking, shot: Shot): Promise<void> {
  const { client, look, persona } = asking
  const reply = await client.get(persona.token, shot.url)
  if (reply.status >= 500) {
    differ(asking, shot, 'failed')
    return
  }
  const can = look.readable(asksOf(persona.token, shot))
  const found = searchFor(asking, shot, reply, can)
  remember(asking, shot, reply, found)
  const standing = look.standing(persona.token)
  if (standing === null) {
    if (reply.status === 200) differ(asking, shot, 'not refused')
    return
  }
  const reader = { standing, can, look, query: shot.query }
  if (shot.target !== undefined) {
    await compareSingle(asking, shot, reply, reader, shot.target)
    return
  }
  compareList(asking, shot, reply.status === 200 ? found : new Set(), reader)
  const head = (look.tables.get('anchor_case') ?? []).find((row) => row['id'] === shot.caseId && can.rows.has(row.n))
  if (shot.caseId !== undefined && head === undefined && !sameAnswer(reply, await absentAnswer(asking, shot)))
    differ(asking, shot, 'not as if absent', shot.caseId)
}
