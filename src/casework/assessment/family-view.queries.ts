import { asFamily, fullName } from '#casework/person/person.queries.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import { viewParties, type FamilyView, type ViewAnswer, type ViewOfPerson, type ViewParty } from './family-view.ts'

const viewRows = (tx: Read, caseId: string) =>
  tx.many(
    db
      .selectFrom('family_view as v')
      .innerJoin('register as r', (join) =>
        join.onRef('r.instance_id', '=', 'v.instance_id').onRef('r.id', '=', 'v.register_id'),
      )
      .leftJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'v.instance_id').onRef('p.id', '=', 'v.recorded_by'),
      )
      .leftJoin('own_words_withdrawal as w', (join) =>
        join.onRef('w.instance_id', '=', 'v.instance_id').onRef('w.view_id', '=', 'v.id'),
      )
      .select([
        'v.id',
        'v.party',
        'v.person_id',
        'v.words',
        'v.language',
        'v.found_out',
        'v.missing_reason',
        'v.recorded_at',
        'v.version',
        'p.given_name',
        'p.family_name',
        'p.profession',
        'r.kind as register_kind',
        'w.withdrawn_at',
      ])
      .where('v.case_id', '=', caseId)
      // By time first: two authorities that each keep one for themselves do not know of each other's version.
      .orderBy('v.recorded_at', 'desc')
      .orderBy('v.version', 'desc')
      .orderBy('v.id'),
  )

const toView = (tx: Read, row: Awaited<ReturnType<typeof viewRows>>[number]): FamilyView => ({
  id: row.id,
  party: row.party as ViewParty,
  personId: row.person_id,
  words: row.withdrawn_at === null ? tx.open('family_view.words', row.id, row.words) : null,
  language: row.language,
  foundOut: row.found_out,
  missingReason: tx.open('family_view.missing_reason', row.id, row.missing_reason),
  recordedByName: fullName(row.given_name, row.family_name),
  recordedByProfession: row.profession,
  recordedAt: row.recorded_at,
  visibility: row.register_kind === 'shared' ? 'case_team' : 'own_register',
  withdrawnAt: row.withdrawn_at,
  version: row.version,
})

const familyOf = async (tx: Read, caseId: string) => {
  const rows = await tx.many(
    db
      .selectFrom('person')
      .select(['id', 'role', 'given_name', 'family_name', 'contact_language'])
      .where('case_id', '=', caseId)
      .where('role', '<>', 'close_person')
      .orderBy('id'),
  )
  return rows
    .map((row) => ({
      id: row.id,
      role: row.role,
      givenName: tx.open('person.given_name', row.id, row.given_name),
      familyName: tx.open('person.family_name', row.id, row.family_name),
      contactLanguage: row.contact_language,
    }))
    .sort(asFamily)
}

type Party = Omit<ViewOfPerson, 'latest' | 'earlier'>
/** Whose view is asked for in a case: the young person, then each guardian; one without a name where none is known. */
const partiesOf = (family: Awaited<ReturnType<typeof familyOf>>): Party[] =>
  viewParties.flatMap((party): Party[] => {
    const known = family
      .filter((person) => person.role === party)
      .map((person) => ({
        party,
        personId: person.id,
        name: fullName(person.givenName, person.familyName),
        contactLanguage: person.contactLanguage,
      }))
    return known.length > 0 ? known : [{ party, personId: null, name: null, contactLanguage: null }]
  })

/** The view of the young person and of each guardian, apart, with the earlier ones. A view without a person is shown with the first. */
export async function viewsOfFamily(tx: Read, caseId: string): Promise<ViewOfPerson[]> {
  const views = (await viewRows(tx, caseId)).map((row) => toView(tx, row))
  const parties = partiesOf(await familyOf(tx, caseId))
  return parties.map((party) => {
    const first = parties.find((each) => each.party === party.party) === party
    const own = views.filter(
      (view) => view.party === party.party && (view.personId === party.personId || (view.personId === null && first)),
    )
    return { ...party, latest: own[0] ?? null, earlier: own.slice(1) }
  })
}

type NewView = {
  readonly inCase: { readonly caseId: string; readonly teamId: string }
  readonly of: Pick<ViewOfPerson, 'party' | 'personId'>
  readonly answer: ViewAnswer
  readonly visibility: FamilyView['visibility']
  /** One more than the view it replaces, so that two who record at once do not both replace the same one. */
  readonly version: number
  readonly now: Date
}

/** Writes a view as a new record of the shared workspace, or of one's own register. @returns its id. */
export async function insertView(
  tx: Write,
  { inCase, of, answer, visibility, version, now }: NewView,
): Promise<string> {
  const { actor } = tx
  const registerId = visibility === 'own_register' ? actor.ownRegisterId : actor.sharedRegisterId
  if (registerId === null) throw new Error('Only a worker writes in a case')
  const id = newId()
  await tx.run(
    db.insertInto('family_view').values({
      instance_id: actor.instanceId,
      id,
      case_id: inCase.caseId,
      team_id: inCase.teamId,
      register_id: registerId,
      party: of.party,
      person_id: of.personId,
      words: answer.known === 'yes' ? tx.seal('family_view.words', id, registerId, answer.words) : null,
      language: answer.known === 'yes' ? answer.language : null,
      found_out: answer.known === 'yes' ? answer.foundOut : null,
      missing_reason:
        answer.known === 'no' ? tx.seal('family_view.missing_reason', id, registerId, answer.missingReason) : null,
      recorded_by: actor.professionalId,
      recorded_at: now,
      version,
    }),
  )
  return id
}
