import type { RegisterKind } from '#access/actor.ts'
import type { AgreementKind } from '#network/agreement/agreement-kind.ts'
import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import type { AgencyKind, Party } from './agency.ts'

/**
 * Every authority that is a party of some agreement today, once, in the order of the agreements (a party cannot be there twice:
 * it is the authority's own row, G-02).
 */
export async function listParties(tx: Read): Promise<Party[]> {
  const [rows, registers] = await Promise.all([
    tx.many(
      db
        .selectFrom('agreement_party as p')
        .innerJoin('agreement as g', (join) =>
          join.onRef('g.instance_id', '=', 'p.instance_id').onRef('g.id', '=', 'p.agreement_id'),
        )
        .innerJoin('agency as a', (join) =>
          join.onRef('a.instance_id', '=', 'p.instance_id').onRef('a.id', '=', 'p.agency_id'),
        )
        .select([
          'a.id',
          'a.kind',
          'a.name',
          'g.id as agreement_id',
          'g.kind as agreement_kind',
          'g.name as agreement_name',
        ])
        .where(sql<boolean>`(p.left_on is null or p.left_on > app.today())`)
        .orderBy('g.kind')
        .orderBy('p.position'),
    ),
    tx.many(db.selectFrom('register').select(['id', 'kind', 'name', 'agency_id']).orderBy('kind', 'desc')),
  ])
  const parties = new Map<string, Party>()
  for (const row of rows) {
    const party: Party = parties.get(row.id) ?? {
      id: row.id,
      kind: row.kind as AgencyKind,
      name: row.name,
      registers: registers
        .filter((register) => register.agency_id === row.id)
        .map(({ id, kind, name }) => ({ id, kind: kind as RegisterKind, name })),
      agreements: [],
    }
    party.agreements.push({ id: row.agreement_id, kind: row.agreement_kind as AgreementKind, name: row.agreement_name })
    parties.set(row.id, party)
  }
  return [...parties.values()]
}
