import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startSealer } from '#sharing/access-log/sealer.command.ts'
import { ask, questionOf } from '../asvs/asking.ts'
import { PROVES_LITTLE, type Check, type How } from '../asvs/check.ts'
import { tellingParts } from '../asvs/telling.ts'
import { signingKey } from '../log/tampered.ts'
import { eachOf, type Answer } from '../siege/client.ts'
import { readIds } from '../siege/ids.ts'
import type { Person, Place } from '../siege/place.ts'
import { changes, nameOf, type Schema, type Target } from '../siege/targets.ts'
import { plant, plantEverywhere, send, type Planted, type Worker } from './plant.ts'
import { canariesIn, canariesInBytes, canaries, openCanary, type Canary } from './values.ts'

/** What was looked through. */
export type SweepFigures = {
  readonly doorsTaken: number
  readonly textDoorsAsked: number
  readonly textDoorsTaken: number
  readonly answersOfThoseWithoutRight: number
  readonly refusedToThem: number
  readonly answersOfThoseWithRight: number
  readonly shownToThoseWithRight: number
  readonly errors: number
  readonly logCharacters: number
  readonly databaseFiles: number
  readonly databaseMegabytes: number
  readonly witnessFiles: number
  readonly exportedLogRows: number
}
export type Swept = { readonly figures: SweepFigures; readonly wrong: readonly string[] }

type Look = (where: string, text: string, but?: readonly Canary[]) => void

/** Every so many ways in where little time is given; files, papers, lists and what names no row always. */
const some = (targets: readonly Target[], { short }: How): readonly Target[] =>
  short
    ? targets.filter(
        ({ path: way }, number) => number % 7 === 0 || /\.(csv|pdf|jsonl?)$|print|sheet|client-copy|search/.test(way),
      )
    : targets

const isError = ({ status, headers }: Answer): boolean =>
  status >= 400 && (![400, 409, 412].includes(status) || String(headers['content-type']).includes('problem'))

/** A family's form that came too late says again to its sender what they wrote, so that it is not lost; nothing else of it may. */
const saidAgain = ({ path: way }: Target, { status, headers }: Answer): boolean =>
  way.startsWith('/mina/') && status === 401 && !String(headers['content-type']).includes('problem')

const withoutRightQuery = `
  select p.id::text from professional p
   where not exists (select from case_member m where m.professional_id = p.id and m.case_id = $1)
     and not exists (select from team_membership t join anchor_case c on c.team_id = t.team_id where t.professional_id = p.id and c.id = $1)
     and not exists (select from team_membership t join referral r on r.team_id = t.team_id where t.professional_id = p.id and r.id = $2)
     and not exists (select from break_glass g where g.professional_id = p.id)
     and not exists (select from invited_expert x where x.professional_id = p.id)`

/** Pages, answers of the API and files, asked for by those who may not know of the case or the contact. */
async function byThoseWithoutRight(place: Place, planted: Planted, targets: readonly Target[], look: Look, how: How) {
  const { rows } = await place.admin.query<{ id: string }>(withoutRightQuery, [planted.caseId, planted.referralId])
  const outside = new Set(rows.map(({ id }) => id))
  const all = place.people.filter(({ id }) => outside.has(id))
  const kinds = Map.groupBy(all, ({ instance, functions }) => `${instance} ${functions.join()}`)
  const people = [...kinds.values()].flatMap((each) => each.slice(0, how.short ? 1 : 3))
  const chosen: readonly Person[] = how.short ? people.slice(0, 5) : people
  const ids = await readIds(place.admin)
  let asked = 0
  let refused = 0
  for (const person of chosen)
    await eachOf(
      targets.filter((target) => !changes(target)),
      4,
      async (target) => {
        const within = target.path.includes(':referralId') ? planted.referralId : planted.caseId
        const way = target.path
          .replaceAll(/:(\w+)/g, (_part, name: string) => encodeURIComponent(ids.one(name, within)))
          .replace('*', 'mark.svg')
        const query = /export|print|table\.csv/.test(way) ? '?purpose=own_register' : ''
        const answer = await ask(place, target, person, { path: way, query, body: {} })
        asked++
        if (answer.status >= 400) refused++
        const where = `${nameOf(target)} (${answer.status}) for ${person.functions.join() || 'nobody'} of ${person.instance}`
        // What a form of their own typed everywhere may stand on their own pages.
        look(where, `${JSON.stringify(answer.headers)}${answer.body}`, ['open'])
        // A PDF cannot be read through: nobody without right gets one of the case at all.
        if (String(answer.headers['content-type']).includes('pdf') && way.includes(planted.caseId))
          look(where, canaries[0]?.[1] ?? '')
      },
    )
  return { asked, refused, people: chosen.length }
}

/** What those with a right see: the planted texts, never in an address, a header or a title, and what is protected nowhere. */
async function byThoseWithRight(place: Place, planted: Planted, targets: readonly Target[], look: Look) {
  const ids = await readIds(place.admin)
  let asked = 0
  let shown = 0
  const visit = async (who: Worker, others: readonly Canary[]): Promise<void> =>
    await eachOf(
      targets.filter((target) => !changes(target)),
      4,
      async (target) => {
        const within = target.path.includes(':referralId') ? planted.referralId : planted.caseId
        const way = target.path
          .replaceAll(/:(\w+)/g, (_part, name: string) => encodeURIComponent(ids.one(name, within)))
          .replace('*', 'mark.svg')
        const query = /disclosures\/(export|print|table)/.test(way) ? '?purpose=own_register' : ''
        const answer = await ask(place, target, who, { path: way, query, body: {} })
        asked++
        if (canariesIn(answer.body).some((each) => each === 'name' || each === 'note')) shown++
        look(`${nameOf(target)} (${answer.status}) for a member`, tellingParts(answer))
        const hidden = canariesIn(answer.body).filter((each) => others.includes(each))
        for (const each of hidden) look(`${nameOf(target)} (${answer.status}) for a member`, canaryText(each))
      },
    )
  await visit(planted.owner, ['protectedAddress', 'protectedPhone'])
  await visit(planted.other, ['protectedAddress', 'protectedPhone', 'draft'])
  return { asked, shown }
}
const canaryText = (name: Canary): string => canaries.find(([each]) => each === name)?.[1] ?? ''

/** Long free texts may be taken as they are: what is typed there is the text that may stand in columns that are not sealed. */
const isLong = (schema: Schema | undefined): boolean =>
  schema?.type === 'string' && schema.format === undefined && schema.enum === undefined && (schema.maxLength ?? 0) > 100

/** Everything typed wrongly: no refusal says again what was typed, but to a family that came too late. */
async function errors(place: Place, targets: readonly Target[], look: Look): Promise<number> {
  let found = 0
  const body = Object.fromEntries(['name', 'code', 'address', 'note'].map((each) => [each, canaryText(each as Canary)]))
  await eachOf(targets.filter(changes), 4, async (target) => {
    if (target.method === 'DELETE' || /\/session\/end$|sign-in/.test(target.path)) return
    const person = place.people.find(({ functions }) => functions.includes('worker')) ?? place.people[0]
    if (person === undefined) return
    const question = questionOf(place, target, person, 0)
    const fields = Object.entries(target.body?.properties ?? {})
    const typed = Object.fromEntries(
      fields.map(([field, schema], number) => [field, isLong(schema) ? openCanary : Object.values(body)[number % 4]]),
    )
    const answer = await ask(place, target, person, { ...question, body: { ...body, ...typed } })
    if (answer.status >= 400) found++
    look(
      `${nameOf(target)} (${answer.status}), typed wrongly`,
      saidAgain(target, answer)
        ? tellingParts({ ...answer, status: 400 })
        : isError(answer)
          ? `${JSON.stringify(answer.headers)}${answer.body}`
          : tellingParts(answer),
    )
  })
  return found
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))

/** The table or index a file of the database belongs to, in words for whoever looks for it. */
async function ownerOf({ admin }: Place, file: string): Promise<string> {
  const node = /\/base\/\d+\/(\d+)/.exec(file)?.[1]
  if (node === undefined) return ''
  const { rows } = await admin.query<{ name: string | null }>(
    'select pg_filenode_relation(0, $1)::regclass::text as name',
    [node],
  )
  return ` (${rows[0]?.name ?? 'gone'})`
}

/** The files of the database, its write-ahead log and what PostgreSQL writes beside them. */
async function inFiles(place: Place, wrong: string[]): Promise<{ files: number; bytes: number }> {
  const { admin } = place
  await admin.query('checkpoint')
  const { rows } = await admin.query<{ directory: string; oid: string }>(
    `select current_setting('data_directory') as directory, oid::text from pg_database where datname = current_database()`,
  )
  const { directory = '', oid = '' } = rows[0] ?? {}
  const own = path.join(directory, 'base', oid)
  const files = filesUnder(directory).filter(
    (file) => file.startsWith(own) || !file.startsWith(path.join(directory, 'base')),
  )
  let bytes = 0
  for (const file of files) {
    const read = statSync(file).isFile() ? readFileSync(file) : Buffer.alloc(0)
    bytes += read.length
    for (const each of canariesInBytes(read))
      wrong.push(`${each} stands in plain text in ${path.relative(directory, file)}${await ownerOf(place, file)}`)
  }
  return { files: files.length, bytes }
}

/** Seals the log, and looks through what the witnesses keep and what an officer takes out. */
async function inLogs(place: Place, planted: Planted, look: Look): Promise<{ witnesses: number; rows: number }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fairlead-canaries-'))
  try {
    const report = (line: string): void => look('a failure of the sealer', line)
    const sealer = startSealer({ url: place.urlFor('fairlead_seal'), key: signingKey, witnessFolder: folder, report })
    await new Promise((resolve) => setTimeout(resolve, 2500))
    await sealer.stop()
    const witnesses = filesUnder(folder)
    for (const file of witnesses) look(`the witness ${path.basename(path.dirname(file))}`, readFileSync(file, 'utf8'))
    const officer = place.people.find(
      ({ instanceId, functions }) => instanceId === planted.instanceId && functions.includes('data_protection_officer'),
    )
    if (officer === undefined) return { witnesses: witnesses.length, rows: 0 }
    const taken = await send(place, officer, { method: 'GET', path: '/api/v1/access-log/export?purpose=log_check' })
    look('the exported access log', taken.body)
    const { rows = 0, lines = [] } = JSON.parse(taken.body) as { rows?: number; lines?: string[] }
    return { witnesses: witnesses.length, rows: Math.max(rows, lines.length) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Plants the canaries and looks for them everywhere they must not be. */
export async function sweep(place: Place, how: How): Promise<Swept> {
  const wrong: string[] = []
  const look: Look = (where, text, but = []) => {
    for (const each of canariesIn(text)) if (!but.includes(each)) wrong.push(`${each} stands in ${where}`)
  }
  const planted = await plant(place)
  for (const { door, answer } of planted.answers)
    look(`the answer of ${door}`, isError(answer) ? answer.body : tellingParts(answer))
  const targets = some(place.targets, how)
  const outside = await byThoseWithoutRight(place, planted, targets, look, how)
  const inside = await byThoseWithRight(place, planted, targets, look)
  const refusals = await errors(place, targets, look)
  const everywhere = await plantEverywhere(place, targets, (door, answer, form) =>
    look(`the answer of ${door}`, isError(answer) ? answer.body : form === 'page' ? tellingParts(answer) : ''),
  )
  const logs = await inLogs(place, planted, look)
  await place.state()
  const logged = place.logged()
  look('the server’s log', logged)
  const files = await inFiles(place, wrong)
  const few = (what: string, count: number, bound: number): string[] =>
    count >= bound ? [] : [`${what}: ${count}, at least ${bound}: ${PROVES_LITTLE}`]
  return {
    figures: {
      doorsTaken: planted.taken.length,
      textDoorsAsked: everywhere.asked,
      textDoorsTaken: everywhere.taken,
      answersOfThoseWithoutRight: outside.asked,
      refusedToThem: outside.refused,
      answersOfThoseWithRight: inside.asked,
      shownToThoseWithRight: inside.shown,
      errors: refusals,
      logCharacters: logged.length,
      databaseFiles: files.files,
      databaseMegabytes: Math.round(files.bytes / 1024 / 1024),
      witnessFiles: logs.witnesses,
      exportedLogRows: logs.rows,
    },
    wrong: [
      ...new Set(wrong),
      ...few('doors that took a canary', planted.taken.length, 8),
      ...few('answers of those without right', outside.asked, how.short ? 100 : 1000),
      ...few('kinds of people without right', outside.people, 4),
      ...few('pages that show a canary to those with right', inside.shown, 5),
      ...few('refusals', refusals, 10),
      ...few('characters of the log', logged.length, 50),
      ...few('files of the database', files.files, 100),
      ...few('files of witnesses', logs.witnesses, 1),
      ...few('rows of the exported log', logs.rows, 20),
    ],
  }
}

/** The same as a check, for the defects that are planted. */
export const canarySweep: Check = {
  name: 'canary-sweep',
  asvs: ['14.2.1', '16.2.5', '8.2.3'],
  run: async (place, how) => {
    const { figures, wrong } = await sweep(place, how)
    return {
      asked: figures.answersOfThoseWithoutRight + figures.answersOfThoseWithRight,
      routes: place.targets.length,
      wrong,
    }
  },
}
