import { isOpen } from '#casework/deadline/deadline.ts'
import { deadlinesOfCase, settleDeadline } from '#casework/deadline/deadline.queries.ts'
import type { Write } from '#db/transaction.ts'

/**
 * Marks the open time limits of the case with one of these rules as met on a day (ISO); on its first day when the duty was met
 * before the time began. A limit that somebody settled meanwhile stays as it is.
 */
export async function settleDuty(tx: Write, caseId: string, rules: readonly string[], day: string): Promise<void> {
  const met = (await deadlinesOfCase(tx, caseId)).filter((each) => rules.includes(each.rule) && isOpen(each))
  for (const each of met) {
    await settleDeadline(tx, each, { completedOn: day < each.startOn ? each.startOn : day })
  }
}
