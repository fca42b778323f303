import { sql } from 'kysely'
import { originOfEntry } from '#casework/entry/entry.queries.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import { languages, type Language } from '#kernel/language.ts'
import { masked, placeAfter, type CopiedText, type Passage, type ThirdPersonMark } from './third-person.ts'

const liveMarks = () =>
  db
    .selectFrom('third_person_mark as m')
    .select(['m.id', 'm.entry_id', 'm.entry_version', 'm.starts_at', 'm.ends_at', 'm.about', 'm.marked_at'])
    .where('m.ended_at', 'is', null)
    .orderBy('m.starts_at')
    .orderBy('m.id')

type Row = {
  readonly id: string
  readonly entry_version: number
  readonly starts_at: number
  readonly ends_at: number
  readonly about: string
  readonly marked_at: Date
}
const toMark = (row: Row): ThirdPersonMark => ({
  id: row.id,
  entryVersion: row.entry_version,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  about: row.about,
  markedAt: row.marked_at,
})

/** Marks of an entry that have not ended, of every version; those of an earlier version than the text now wait for its author. */
export const marksOfEntry = async (tx: Read, entryId: string): Promise<ThirdPersonMark[]> =>
  (await tx.many(liveMarks().where('m.entry_id', '=', entryId))).map(toMark)

/**
 * What another reader than the team may get of a text (`masked`): its marks, and whether it can be given at all. Not when marks of an
 * earlier version wait for the author to look again.
 */
export async function marksToMask(
  tx: Read,
  entryId: string,
  version: number,
): Promise<{ readonly marks: readonly Passage[]; readonly ready: boolean }> {
  const marks = await marksOfEntry(tx, entryId)
  return {
    marks: marks.filter((each) => each.entryVersion === version),
    ready: marks.every((each) => each.entryVersion === version),
  }
}

/** The text that marks belong to. */
export type MarkedText = {
  readonly caseId: string
  readonly entryId: string
  readonly registerId: string
  readonly version: number
}
type NewMark = Passage & { readonly about: string }

/** Marks passages of one version of a text in the actor's name. */
export async function insertMarks(tx: Write, of: MarkedText, marks: readonly NewMark[]): Promise<void> {
  if (marks.length === 0) return
  await tx.run(
    db.insertInto('third_person_mark').values(
      marks.map(({ startsAt, endsAt, about }) => ({
        instance_id: tx.actor.instanceId,
        id: newId(),
        case_id: of.caseId,
        entry_id: of.entryId,
        entry_version: of.version,
        register_id: of.registerId,
        starts_at: startsAt,
        ends_at: endsAt,
        about,
        marked_by: tx.actor.professionalId,
      })),
    ),
  )
}

/** Ends marks the actor made. @returns how many. */
export const endMarks = (tx: Write, ids: readonly string[], now: Date): Promise<number> =>
  tx.run(
    db
      .updateTable('third_person_mark')
      .set({ ended_at: now })
      .where(sql<boolean>`id = any (${sql.val([...ids])}::uuid[])`)
      .where('ended_at', 'is', null),
  )

/**
 * Lets marks follow a text that its author has corrected: those that fit move to the new version, the others stay at the old one and
 * wait until the author has looked again.
 * @param of the text with its new version. @returns how many do not fit.
 */
export async function followCorrection(
  tx: Write,
  of: MarkedText,
  texts: { readonly before: string; readonly after: string },
  now: Date,
): Promise<number> {
  const marks = (await marksOfEntry(tx, of.entryId)).filter((each) => each.entryVersion === of.version - 1)
  const followed = marks.flatMap((mark) => {
    const place = placeAfter(texts.before, texts.after, mark)
    return place === null ? [] : [{ id: mark.id, about: mark.about, ...place }]
  })
  if (followed.length > 0) {
    const ids = followed.map((each) => each.id)
    await endMarks(tx, ids, now)
    await insertMarks(tx, of, followed)
  }
  return marks.length - followed.length
}

const languageOf = (code: string): Language => languages.find((each) => each === code) ?? 'sv'

/**
 * The texts of a case for the young person, oldest first: the actor's own register and the shared workspace, and nothing of another
 * authority. Marked passages are masked. A text whose marks wait for its author is counted, not given.
 */
export async function textsToCopy(
  tx: Read,
  caseId: string,
): Promise<{ readonly texts: readonly CopiedText[]; readonly waiting: number }> {
  const [entries, marks] = await Promise.all([
    tx.many(
      db
        .selectFrom('entry as e')
        .innerJoin('register as r', (join) =>
          join.onRef('r.instance_id', '=', 'e.instance_id').onRef('r.id', '=', 'e.register_id'),
        )
        .innerJoin('professional as p', (join) =>
          join.onRef('p.instance_id', '=', 'e.instance_id').onRef('p.id', '=', 'e.author_id'),
        )
        .select(['e.id', 'e.kind', 'e.body', 'e.language', 'e.version', 'e.written_at', 'e.retracted_at'])
        .select('e.received_disclosure_id')
        .select(['r.kind as register_kind', 'p.given_name', 'p.family_name', 'p.profession'])
        .where('e.case_id', '=', caseId)
        .orderBy('e.written_at')
        .orderBy('e.id'),
    ),
    tx.many(liveMarks().where('m.case_id', '=', caseId)),
  ])
  const marksOf = new Map<string, Row[]>()
  for (const each of marks) marksOf.set(each.entry_id, [...(marksOf.get(each.entry_id) ?? []), each])
  const ready = entries.filter((entry) =>
    (marksOf.get(entry.id) ?? []).every((mark) => mark.entry_version === entry.version),
  )
  const origins = await Promise.all(
    ready.map((entry) => (entry.received_disclosure_id === null ? Promise.resolve(null) : originOfEntry(tx, entry.id))),
  )
  const texts = ready.map((entry, index) => ({
    id: entry.id,
    kind: entry.kind,
    body: masked(
      tx.open('entry.body', entry.id, entry.body),
      (marksOf.get(entry.id) ?? []).map(toMark),
      languageOf(entry.language),
    ),
    language: entry.language,
    authorName: `${entry.given_name} ${entry.family_name}`,
    authorProfession: entry.profession,
    shared: entry.register_kind === 'shared',
    writtenAt: entry.written_at,
    retracted: entry.retracted_at !== null,
    origin: origins[index] ?? null,
  }))
  return { texts, waiting: entries.length - ready.length }
}

/** What the young person has said in their own words and not taken back, as it was written down, oldest first. */
export async function ownWords(
  tx: Read,
  caseId: string,
): Promise<{ words: string; language: string | null; at: Date }[]> {
  const rows = await tx.many(
    db
      .selectFrom('family_view as v')
      .leftJoin('own_words_withdrawal as w', (join) =>
        join.onRef('w.instance_id', '=', 'v.instance_id').onRef('w.view_id', '=', 'v.id'),
      )
      .select(['v.id', 'v.words', 'v.language', 'v.recorded_at'])
      .where('v.case_id', '=', caseId)
      .where('v.party', '=', 'youth')
      .where('w.view_id', 'is', null)
      .orderBy('v.recorded_at')
      .orderBy('v.id'),
  )
  return rows.flatMap((row) => {
    const words = tx.open('family_view.words', row.id, row.words)
    return words === null ? [] : [{ words, language: row.language, at: row.recorded_at }]
  })
}
