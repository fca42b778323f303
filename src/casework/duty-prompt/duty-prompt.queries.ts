import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { Read } from '#db/transaction.ts'
import { openPrompts, type OpenPrompt, type PromptAnswer } from './duty-prompt.ts'

/** One statement, because every opened case asks it. Each part runs under the policies of its own table. */
const factsOf = prepared((caseId: string) =>
  db.selectNoFrom([
    sql<string[]>`array(select unnest(d.concern_reasons) from referral_detail d where d.case_id = ${caseId})`.as(
      'reasons',
    ),
    sql<string[]>`array(select c.category from cause c where c.case_id = ${caseId} and c.withdrawn_at is null)`.as(
      'causes',
    ),
    sql<boolean>`exists (select from recruitment_concern r where r.case_id = ${caseId} and r.ended_at is null)`.as(
      'recruitment',
    ),
    sql<string[]>`array(select h.id::text from home_move h where h.case_id = ${caseId} and h.reach = 'outside')`.as(
      'county_moves',
    ),
    sql<PromptAnswer[]>`coalesce((select jsonb_agg(jsonb_build_object('kind', u.kind, 'prompts', u.prompts)) from duty u
      where u.case_id = ${caseId}), '[]')`.as('answered'),
  ]),
)

/** What in the case asks the own authority about a duty to notify and has not been answered by it. */
export async function promptsOfCase(tx: Read, caseId: string): Promise<OpenPrompt[]> {
  const { reasons, causes, recruitment, county_moves: moves, answered } = await tx.get(factsOf(caseId))
  const { ownRegisterKind: own } = tx.actor
  const countyMoves = own === 'social_care' ? moves : []
  return openPrompts({ concernReasons: reasons, causes, recruitment, countyMoves }, answered, own === 'police')
}
