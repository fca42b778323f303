import type { Read } from '#db/transaction.ts'
import { concernsOfCase } from '#sharing/recruitment-concern/recruitment-concern.queries.ts'
import { openPrompts } from './duty-prompts.ts'
import type { OpenPrompt } from './duty.ts'
import { dutiesOfCase, promptFactsOf } from './duty.queries.ts'

/** What in the case asks the own authority about a duty to notify and has not been answered by it. */
export async function promptsOfCase(tx: Read, caseId: string): Promise<OpenPrompt[]> {
  const [facts, concerns, duties] = await Promise.all([
    promptFactsOf(tx, caseId),
    concernsOfCase(tx, caseId),
    dutiesOfCase(tx, caseId),
  ])
  const recruitment = concerns.some((each) => each.endedAt === null)
  return openPrompts({ ...facts, recruitment }, duties, tx.actor.ownRegisterKind === 'police')
}
