import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import type { Decision } from './decision.ts'

const decisions = () =>
  db
    .selectFrom('decision as d')
    .innerJoin('agency as a', (join) => join.onRef('a.instance_id', '=', 'd.instance_id').onRef('a.id', '=', 'd.agency_id'))
    .select(['d.id', 'd.section', 'd.decided_on', 'd.register_number', 'd.organ', 'a.name as agency_name'])
    .select(['d.proposal', 'd.decision', 'd.further_information'])

type Row = { readonly id: string; readonly section: string; readonly decided_on: string; readonly register_number: string } & Pick<
  Decision,
  'organ' | 'proposal' | 'decision'
> & { readonly agency_name: Decision['agencyName']; readonly further_information: string }

const toDecision = (row: Row): Decision => ({
  id: row.id,
  section: row.section,
  decidedOn: row.decided_on,
  agencyName: row.agency_name,
  organ: row.organ,
  registerNumber: row.register_number,
  proposal: row.proposal,
  decision: row.decision,
  furtherInformation: row.further_information,
})

export async function findDecision(tx: Read, decisionId: string): Promise<Decision | undefined> {
  const row = await tx.find(decisions().where('d.id', '=', decisionId))
  return row && toDecision(row)
}

/**
 * What a decision is looked up by, as one lower-case text: section, register number, day (with and without leading zeros),
 * organ and authority in all languages.
 */
const searchText = sql<string>`lower(concat_ws(' ', d.section, d.register_number, to_char(d.decided_on, 'FMDD.FMMM.YYYY'),
  to_char(d.decided_on, 'DD.MM.YYYY'), d.organ ->> 'sv', d.organ ->> 'fi', d.organ ->> 'en', a.name ->> 'sv', a.name ->> 'fi', a.name ->> 'en'))`

/** Decisions in which every term is found, the newest first; all of them without terms. */
export async function decisionsWith(tx: Read, terms: readonly string[]): Promise<Decision[]> {
  const found = decisions()
    .where(sql<boolean>`not exists (select from unnest(${[...terms]}::text[]) as term where strpos(${searchText}, term) = 0)`)
    .orderBy('d.decided_on', 'desc')
    .orderBy('d.section')
    .limit(100)
  return (await tx.many(found)).map(toDecision)
}
