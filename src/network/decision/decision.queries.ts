import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import type { Decision } from './decision.ts'

const decisions = () =>
  db
    .selectFrom('decision as d')
    .innerJoin('agency as a', (join) =>
      join.onRef('a.instance_id', '=', 'd.instance_id').onRef('a.id', '=', 'd.agency_id'),
    )
    .select(['d.id', 'd.section', 'd.decided_on', 'd.register_number', 'd.organ', 'a.name as agency_name'])
    .select(['d.proposal', 'd.decision', 'd.further_information', 'd.agency_id', 'd.version'])

type Row = {
  readonly id: string
  readonly section: string
  readonly decided_on: string
  readonly register_number: string
} & Pick<Decision, 'organ' | 'proposal' | 'decision'> & {
    readonly agency_name: Decision['agencyName']
    readonly further_information: string
    readonly agency_id: string
    readonly version: number
  }

const toDecision = (row: Row): Decision => ({
  id: row.id,
  section: row.section,
  decidedOn: row.decided_on,
  agencyId: row.agency_id,
  agencyName: row.agency_name,
  organ: row.organ,
  registerNumber: row.register_number,
  proposal: row.proposal,
  decision: row.decision,
  furtherInformation: row.further_information,
  version: row.version,
})

export async function findDecision(tx: Read, decisionId: string): Promise<Decision | undefined> {
  const row = await tx.find(decisions().where('d.id', '=', decisionId))
  return row && toDecision(row)
}

/** Most decisions an instance is expected to record in decades; beyond it the oldest are not listed. */
const MOST = 1000

/** Decisions of the instance, the newest first. */
export const listDecisions = async (tx: Read): Promise<Decision[]> =>
  (await tx.many(decisions().orderBy('d.decided_on', 'desc').orderBy('d.section').orderBy('d.id').limit(MOST))).map(
    toDecision,
  )

type Written = Pick<
  Decision,
  'organ' | 'decidedOn' | 'section' | 'registerNumber' | 'proposal' | 'decision' | 'furtherInformation'
>
const columnsOf = (written: Written) => ({
  organ: JSON.stringify(written.organ),
  decided_on: written.decidedOn,
  section: written.section,
  register_number: written.registerNumber,
  proposal: written.proposal,
  decision: written.decision,
  further_information: written.furtherInformation,
})

export const insertDecision = (
  tx: Write,
  decision: Written & { readonly id: string; readonly agencyId: string; readonly today: string },
): Promise<unknown> =>
  tx.run(
    db.insertInto('decision').values({
      instance_id: tx.actor.instanceId,
      id: decision.id,
      agency_id: decision.agencyId,
      ...columnsOf(decision),
      recorded_by: tx.actor.professionalId,
      recorded_on: decision.today,
    }),
  )

/** @returns false when somebody else changed it meanwhile */
export const updateDecision = async (tx: Write, id: string, version: number, written: Written): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('decision')
      .set({ ...columnsOf(written), version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version),
  )) === 1
