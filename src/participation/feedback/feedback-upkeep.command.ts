import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Vault } from '#crypto/vault.ts'
import { helsinkiDay } from '#kernel/clock.ts'
import { countAnswers, type Answers } from './answer.ts'
import { dueAnswers, mixFeedback, publishFeedback, type DueAnswer } from './feedback-upkeep.queries.ts'
import { firstKeptText, firstWaitingPeriod, lastClosedPeriod } from './period.ts'
import { Audience, feedbackRules, questionnaireOf } from './questionnaire.ts'

/** Counts one group: numbers, and its texts each with a new id and sealed anew, so that nothing of it is known from the pile. */
async function publishGroup(
  client: pg.ClientBase,
  vault: Vault,
  group: readonly DueAnswer[],
  days: { readonly lastPeriod: string; readonly today: string },
): Promise<void> {
  const [first] = group
  if (first === undefined) return
  const { instance_id: instanceId, team_id: teamId, audience } = first
  const all = group.map(
    (each) => JSON.parse(vault.open('feedback_pile.answer', each.id, instanceId, each.answer)) as Answers,
  )
  const { tallies, texts } = countAnswers(questionnaireOf(Audience.parse(audience)), all)
  await publishFeedback(client, {
    ...days,
    instanceId,
    teamId,
    audience,
    resultId: randomUUID(),
    answerIds: group.map(({ id }) => id),
    tallies,
    texts: texts.map(({ question, text }) => {
      const id = randomUUID()
      return { id, question, body: vault.seal('feedback_text.body', id, { instanceId, registerId: null }, text) }
    }),
  })
}

/**
 * Hourly: shuffles what waits, and makes results of the groups whose quarter is over and that are large enough.
 * @returns results that were made.
 */
export async function keepUpFeedback(client: pg.ClientBase, vault: Vault, now: Date): Promise<number> {
  const today = helsinkiDay(now)
  const lastPeriod = lastClosedPeriod(today)
  await mixFeedback(client, { today, firstPeriod: firstWaitingPeriod(today), firstText: firstKeptText(today) })
  const due = await dueAnswers(client, lastPeriod, feedbackRules.leastAnswers)
  const groups = Map.groupBy(due, (each) => `${each.instance_id} ${each.team_id} ${each.audience}`)
  for (const group of groups.values()) await publishGroup(client, vault, group, { lastPeriod, today })
  return groups.size
}
