import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'

/**
 * How far the assessment has come, of what the actor may see: areas with a recording, whether the young person's view (or
 * why it was not found out) is recorded, and the number of causes.
 */
export const assessmentProgress = async (tx: Read, caseId: string): Promise<{ areas: number; youthView: boolean; causes: number }> =>
  await tx.get(
    db
      .selectNoFrom((eb) => [
        eb
          .selectFrom('assessment_area')
          .select((area) => area.fn.count<number>('area').distinct().as('count'))
          .where('case_id', '=', caseId)
          .$asScalar()
          .$notNull()
          .as('areas'),
        eb
          .exists(eb.selectFrom('family_view').select(sql`1`.as('one')).where('case_id', '=', caseId).where('party', '=', 'youth'))
          .$castTo<boolean>()
          .as('youthView'),
        eb
          .selectFrom('cause')
          .select((cause) => cause.fn.countAll<number>().as('count'))
          .where('case_id', '=', caseId)
          .$asScalar()
          .$notNull()
          .as('causes'),
      ]),
  )
