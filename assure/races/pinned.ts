import type { Stage } from '../http/stage.ts'
import type { Id } from '../oracle/facts.ts'
import { layRaceCase, type RacePlace } from './place.ts'
import { change } from './round.ts'

/** A note that is told while its author goes on correcting it. */
export type Told = { readonly caseId: Id; readonly entryId: Id; readonly ruleId: string }

export type PinnedResult = {
  readonly corrections: number
  readonly told: number
  /** Tellings of a version that was no longer the last: refused. */
  readonly stale: number
  /** Tellings refused for another reason. */
  readonly failed: number
  readonly reads: number
  /** Reads of another version than the one the disclosure carries. */
  readonly wrong: number
}

/** A telling that comes too late is tried again with the version that is there then. */
const ATTEMPTS = 10
const bodyOf = (version: number): string => `Texten som den lyder i version ${version}.`

/** Lays a note and a rule on which the police tell the social authority. */
export function layTold(place: RacePlace): Told {
  const { making, network, teller } = place
  const laid = layRaceCase(place)
  const rule = making.add('disclosure_rule', {
    instance_id: network.instanceId,
    id: `rule_${making.id().slice(0, 8)}`,
    version: 1,
    outcome: 'allow',
    consent: 'none',
    annulled_at: null,
  })
  const entry = making.add('entry', {
    instance_id: network.instanceId,
    case_id: laid.row.id,
    id: making.id(),
    register_id: network.registers.police,
    author_id: teller.id,
    subject: 'open',
    version: 1,
    retracted_at: null,
  })
  Object.assign(entry, { body: bodyOf(1) })
  return { caseId: laid.row.id, entryId: entry.id, ruleId: rule.id }
}

/** Corrects and tells the same note at the same time; the recipient reads each disclosure while it goes on. */
export async function tellWhileCorrecting(
  stage: Stage,
  place: RacePlace,
  note: Told,
  tellings: number,
): Promise<PinnedResult> {
  const { tokens, network } = place
  const path = `/cases/${note.caseId}/entries/${note.entryId}`
  const result = { corrections: 0, told: 0, stale: 0, failed: 0, reads: 0, wrong: 0 }
  const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  let [version, telling] = [1, 2]
  const correct = async (): Promise<void> => {
    while (telling > 0) {
      const correction = { body: bodyOf(version + 1), reason: 'rättelse av texten', version }
      const { status } = await change(stage, tokens.teller, `${path}/correct`, correction)
      if (status !== 200) return
      version++
      result.corrections++
      // Whoever corrects reads what they wrote.
      await stage.client.get(tokens.teller, `/api/v1${path}`)
    }
  }
  const tell = async (): Promise<void> => {
    for (let [made, tried] = [0, 0]; made < tellings && tried < tellings * ATTEMPTS; tried++) {
      const sent = version
      const reply = await change(stage, tokens.teller, `${path}/disclosures`, {
        recipient: `register-${network.registers.social_care}`,
        rule: `${note.ruleId}/1`,
        purpose: 'joint_support',
        necessity: 'Behövs för att planera stödet tillsammans.',
        until,
        version: sent,
      })
      if (reply.status === 412) result.stale++
      if (reply.status !== 200 && reply.status !== 412) result.failed++
      if (reply.status !== 200) continue
      made++
      result.told++
      const { id } = JSON.parse(reply.body) as { id: Id }
      for (let read = 0; read < 2; read++) {
        const { status, body } = await stage.client.get(tokens.recipient, `/api/v1/cases/${note.caseId}/received/${id}`)
        result.reads++
        if (status !== 200 || !body.includes(bodyOf(sent))) result.wrong++
      }
      if ((await versionOf(stage, place, id)) !== sent) result.wrong++
    }
    telling--
  }
  await Promise.all([correct(), tell(), tell()])
  return result
}

/** The version a disclosure carries, as it stands in the database. */
async function versionOf({ admin }: Stage, { network }: RacePlace, id: Id): Promise<number | undefined> {
  const { rows } = await admin.query<{ entry_version: number }>(
    'select entry_version from disclosure where instance_id = $1 and id = $2',
    [network.instanceId, id],
  )
  return rows[0]?.entry_version
}
