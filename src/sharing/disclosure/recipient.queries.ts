import { sql } from 'kysely'
import type { AuthorityRegister } from '#access/actor.ts'
import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { Read } from '#db/transaction.ts'
import { codeIds } from '#kernel/codes.ts'
import type { Text } from '#kernel/language.ts'

/** A member of the case in another authority, as somebody one may want to tell something. */
export type CaseRecipient = {
  readonly professionalId: string
  readonly name: string
  readonly profession: string
  readonly registerId: string
  readonly registerKind: AuthorityRegister
  readonly registerName: Text
  readonly agencyId: string
  readonly agencyName: Text
  /** Works in the team of the case today. */
  readonly inTeam: boolean
}

const membersElsewhere = prepared((caseId: string, ownRegisterId: string | null, teamId: string, today: string) =>
  db
    .selectFrom('case_member as m')
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'm.instance_id').onRef('p.id', '=', 'm.professional_id'),
    )
    .innerJoin('register as r', (join) =>
      join.onRef('r.instance_id', '=', 'p.instance_id').onRef('r.id', '=', 'p.register_id'),
    )
    .innerJoin('agency as a', (join) =>
      join.onRef('a.instance_id', '=', 'r.instance_id').onRef('a.id', '=', 'r.agency_id'),
    )
    .select([
      'p.id as professional_id',
      'p.given_name',
      'p.family_name',
      'p.profession',
      'r.id as register_id',
      'r.kind as register_kind',
      'r.name as register_name',
      'a.id as agency_id',
      'a.name as agency_name',
      sql<boolean>`p.active and exists (select from team_membership t
        where t.instance_id = m.instance_id and t.professional_id = m.professional_id and t.team_id = ${teamId} and t.role = 'worker'
          and t.valid_from <= ${today} and (t.valid_until is null or t.valid_until > ${today}))`.as('in_team'),
    ])
    .where('m.case_id', '=', caseId)
    .where('m.left_at', 'is', null)
    .where('p.register_id', '<>', ownRegisterId)
    .orderBy(sql`array_position(array['police', 'social_care', 'health_care', 'youth_work'], r.kind)`)
    .orderBy('r.id')
    .orderBy('p.family_name')
    .orderBy('p.id'),
)

/** Members of the case in other authorities than the actor's, authority by authority. `today` is an ISO day. */
export async function recipientsInCase(
  tx: Read,
  asked: { readonly caseId: string; readonly teamId: string; readonly today: string },
): Promise<CaseRecipient[]> {
  const rows = await tx.many(membersElsewhere(asked.caseId, tx.actor.ownRegisterId, asked.teamId, asked.today))
  return rows.map((row) => ({
    professionalId: row.professional_id,
    name: `${row.given_name} ${row.family_name}`,
    profession: row.profession,
    registerId: row.register_id,
    registerKind: row.register_kind as AuthorityRegister,
    registerName: row.register_name,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    inTeam: row.in_team,
  }))
}

const readersOf = prepared((registerKind: string, subject: string) =>
  db
    .selectFrom('subject_reader')
    .select('profession')
    .where('register_kind', '=', registerKind)
    .where('subject', '=', subject),
)

/** Professions of a register that read a subject; null when every profession does. */
export async function professionsReading(tx: Read, registerKind: string, subject: string): Promise<string[] | null> {
  const rows = await tx.many(readersOf(registerKind, subject))
  return rows.length === 0 ? null : rows.map((row) => row.profession)
}

const purposesOn = prepared((registerKind: string, today: string) =>
  db
    .selectFrom('register_purpose')
    .select('purpose')
    .where('register_kind', '=', registerKind)
    .where('valid_from', '<=', today)
    .where((row) => row.or([row('valid_until', 'is', null), row('valid_until', '>', today)])),
)

/** As the code list has them, so that forms show them in the same order. */
const purposeOrder = codeIds('disclosure_purposes')

/** Purposes an authority may use information for on a day (codes of `disclosure_purposes`). */
export const purposesOf = async (tx: Read, registerKind: string, today: string): Promise<string[]> =>
  (await tx.many(purposesOn(registerKind, today)))
    .map((row) => row.purpose)
    .sort((a, b) => purposeOrder.indexOf(a) - purposeOrder.indexOf(b))

/** What an agency has to do with the agreements of the instance on a day. */
export type AgreementStanding =
  | { readonly party: 'now' }
  | { readonly party: 'never' }
  | { readonly party: 'ended'; readonly agreement: Text; readonly endedOn: string | null }

const agreementsOf = prepared((agencyId: string) =>
  db
    .selectFrom('agreement_party as p')
    .innerJoin('agreement as a', (join) =>
      join.onRef('a.instance_id', '=', 'p.instance_id').onRef('a.id', '=', 'p.agreement_id'),
    )
    .select(['a.name', 'a.status', 'a.valid_from', 'a.valid_until'])
    .where('p.agency_id', '=', agencyId)
    .orderBy('a.valid_until', (order) => order.desc().nullsLast())
    .orderBy('a.id'),
)

/**
 * Whether an agency is a party to an agreement that stands on a day (ISO). An agreement that is being signed counts: what may be
 * told rests on the acts, the agreement only says with whom one works. One that has ended, or not begun, does not.
 */
export async function agreementStanding(tx: Read, agencyId: string, today: string): Promise<AgreementStanding> {
  const rows = await tx.many(agreementsOf(agencyId))
  const last = rows[0]
  if (last === undefined) return { party: 'never' }
  const stands = rows.some(
    (row) =>
      row.status !== 'ended' &&
      (row.valid_from === null || row.valid_from <= today) &&
      (row.valid_until === null || row.valid_until > today),
  )
  return stands ? { party: 'now' } : { party: 'ended', agreement: last.name, endedOn: last.valid_until }
}
