import type { Stage } from '../http/stage.ts'
import type { Id } from '../oracle/facts.ts'
import { layRaceCase, type RacePlace } from './place.ts'
import { change } from './round.ts'

export type ClosingResult = {
  readonly closed: boolean
  readonly writtenBefore: number
  readonly refused: number
  /** Texts accepted although they were sent after the closing was acknowledged. */
  readonly writtenAfter: number
  /** Texts in the database that nobody was told had been accepted, or the other way round. */
  readonly unaccounted: number
}

/** A case to be closed by who is responsible for it. */
export const layClosing = (place: RacePlace): Id => layRaceCase(place).row.id

const evaluation = { missingReason: 'Nåddes inte trots flera försök.' }

/** Several people write into a case until it refuses them, while somebody closes it. */
export async function closeWhileWriting(
  stage: Stage,
  place: RacePlace,
  caseId: Id,
  writers: number,
): Promise<ClosingResult> {
  const { tokens, network } = place
  let acknowledged = Number.POSITIVE_INFINITY
  let [before, after, refused] = [0, 0, 0]
  let closing = false
  const write = async (times: number): Promise<void> => {
    for (let left = times; left > 0;) {
      const begun = performance.now()
      const entry = {
        visibility: 'own_register',
        subject: 'concern_facts',
        body: 'Skrivs medan ärendet stängs.',
        language: 'sv',
      }
      const { status } = await change(stage, tokens.recipient, `/cases/${caseId}/entries`, entry)
      if (status !== 200) refused++
      else if (begun > acknowledged) after++
      else before++
      // Before the closing as often as asked for; afterwards until it has been refused as often.
      if (begun > acknowledged || !closing) left--
    }
  }
  const close = async (): Promise<boolean> => {
    const { status } = await change(stage, tokens.teller, `/cases/${caseId}/close`, {
      reason: 'no_need',
      note: 'Behovet finns inte längre.',
      youth: evaluation,
      guardian: evaluation,
      deviationReason: 'other',
      deviationExplanation: 'Stegen togs någon annanstans.',
      version: 1,
    })
    acknowledged = performance.now()
    return status === 200
  }
  const everybody = (): Promise<void>[] => Array.from({ length: writers }, () => write(2))
  await Promise.all(everybody())
  closing = true
  const [closed] = await Promise.all([close(), ...everybody()])
  const { rows } = await stage.admin.query<{ written: number }>(
    'select count(*)::integer as written from entry where instance_id = $1 and case_id = $2',
    [network.instanceId, caseId],
  )
  const unaccounted = Math.abs((rows[0]?.written ?? 0) - before - after)
  return { closed, writtenBefore: before, refused, writtenAfter: after, unaccounted }
}
