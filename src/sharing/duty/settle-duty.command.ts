import { isOpen, NO_DUTY } from '#casework/deadline/deadline.ts'
import { deadlinesOfCase, settleDeadline } from '#casework/deadline/deadline.queries.ts'
import type { Write } from '#db/transaction.ts'

/**
 * Marks the time limits of the case with one of these rules as met on a day (ISO); on its first day when the duty was met before the
 * time began. One that somebody had ended because they found no duty is met too; one that was met or passed on stays as it is.
 */
export async function settleDuty(tx: Write, caseId: string, rules: readonly string[], day: string): Promise<void> {
  const met = (await deadlinesOfCase(tx, caseId)).filter(
    (each) => rules.includes(each.rule) && (isOpen(each) || each.transferredTo === NO_DUTY),
  )
  for (const each of met) {
    await settleDeadline(tx, each, { completedOn: day < each.startOn ? each.startOn : day })
  }
}

/** Ends the open time limits with one of these rules: somebody has found, with a reason in their own register, that there is no duty. */
export async function dropDuty(tx: Write, caseId: string, rules: readonly string[]): Promise<void> {
  const open = (await deadlinesOfCase(tx, caseId)).filter((each) => rules.includes(each.rule) && isOpen(each))
  for (const each of open) await settleDeadline(tx, each, { transferredTo: NO_DUTY })
}
