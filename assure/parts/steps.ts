import type { AnchorCase, Disclosure, Entry, Professional, World } from '../oracle/facts.ts'
import { viewOf, type View } from '../oracle/view.ts'
import { disclosure as readsDisclosure, entry as readsEntry } from '../oracle/in-case.ts'
import type { Making } from '../world/making.ts'

/** One thing somebody does, or that happens. */
export type Step = {
  readonly says: string
  /** Whose session does it; undefined for what happens by itself. */
  readonly token?: string
  readonly sql: string
  /** Whether it must succeed. */
  readonly allowed: boolean
  /** What the world is like afterwards, when it succeeded. */
  readonly then: () => void
}

/** The case a sequence is about, who acts, and what chance picks. */
export type Stage = {
  readonly making: Making
  readonly world: World
  readonly caseRow: AnchorCase
  readonly token: string
  readonly actor: Professional
  /** Another professional of the home instance. */
  readonly other: Professional
  readonly pick: <Value>(values: readonly Value[]) => Value | undefined
}

const now = 'statement_timestamp()'

const viewOfActor = ({ world, token, caseRow }: Stage): View | null => viewOf(world, { token, caseId: caseRow.id })
const isMember = (stage: Stage): boolean => viewOfActor(stage)?.relationOf(stage.caseRow.id) === 'member'
const membersOf = ({ world, caseRow }: Stage) => world.case_member.filter((each) => each.case_id === caseRow.id)

/** Adds somebody else as a member; nobody adds themself. */
const grant = (stage: Stage): Step | undefined => {
  const { making, actor, other, caseRow } = stage
  if (membersOf(stage).some((each) => each.professional_id === other.id)) return undefined
  const added = { instance_id: caseRow.instance_id, case_id: caseRow.id, professional_id: other.id, left_at: null }
  return {
    says: 'grants',
    token: stage.token,
    sql: `insert into case_member (instance_id, case_id, professional_id, team_id, added_by, assure_id)
      values ('${added.instance_id}', '${added.case_id}', '${added.professional_id}', '${caseRow.team_id}', '${actor.id}', ${making.peek()})`,
    allowed: isMember(stage) && other.id !== actor.id,
    then: () => void making.add('case_member', { ...added, case_closed: false }),
  }
}

/** Takes a member out. */
const takeOut = (stage: Stage): Step | undefined => {
  const found = stage.pick(membersOf(stage))
  if (found === undefined) return undefined
  return {
    says: 'takes out',
    token: stage.token,
    sql: `update case_member set left_at = ${now} where case_id = '${found.case_id}' and professional_id = '${found.professional_id}'`,
    allowed: isMember(stage),
    then: () => void (found.left_at ??= 0),
  }
}

/** Tells an entry of the own register to somebody's authority. */
const disclose = (stage: Stage): Step | undefined => {
  const { making, world, actor, caseRow } = stage
  const rule = stage.pick(
    world.disclosure_rule.filter((each) => each.instance_id === caseRow.instance_id && each.consent === 'none'),
  )
  const told = stage.pick(
    world.entry.filter((each) => each.case_id === caseRow.id && each.instance_id === caseRow.instance_id),
  )
  const to = stage.pick(
    world.register.filter((each) => each.instance_id === caseRow.instance_id && each.id !== told?.register_id),
  )
  if (rule === undefined || told === undefined || to === undefined) return undefined
  const row: Omit<Disclosure, 'n'> = {
    instance_id: caseRow.instance_id,
    id: making.id(),
    case_id: caseRow.id,
    entry_id: told.id,
    entry_version: told.version,
    subject: told.subject,
    from_register_id: told.register_id,
    to_register_id: to.id,
    to_professional_id: null,
    rule_id: rule.id,
    rule_version: rule.version,
    consent_id: null,
    purpose: 'support',
    decided_by: actor.id,
    valid_from: -60_000_000,
    valid_until: 7_500_000_000,
    answer: null,
    revoked_at: null,
  }
  const view = viewOfActor(stage)
  const own = told.register_id === actor.register_id && told.retracted_at === null
  return {
    says: 'discloses',
    token: stage.token,
    sql: `insert into disclosure (assure_id, instance_id, id, case_id, team_id, entry_id, entry_version, subject, from_register_id,
        to_register_id, rule_id, rule_version, purpose, decided_by, valid_from, valid_until)
      values (${making.peek()}, '${row.instance_id}', '${row.id}', '${row.case_id}', '${caseRow.team_id}', '${told.id}', ${told.version},
        '${row.subject}', '${row.from_register_id}', '${to.id}', '${rule.id}', ${rule.version}, 'support', '${actor.id}',
        ${now} - interval '1 minute', ${now} + interval '125 minutes')`,
    allowed: isMember(stage) && own && view !== null && readsEntry(view, told).allow && rule.annulled_at === null,
    then: () => void making.add('disclosure', row),
  }
}

const findDisclosure = (stage: Stage): Disclosure | undefined =>
  stage.pick(stage.world.disclosure.filter((each) => each.instance_id === stage.caseRow.instance_id))

/** The teller takes back. */
const revoke = (stage: Stage): Step | undefined => {
  const found = findDisclosure(stage)
  if (found === undefined) return undefined
  const view = viewOfActor(stage)
  const mine = found.from_register_id === stage.actor.register_id
  return {
    says: 'revokes',
    token: stage.token,
    sql: `update disclosure set revoked_at = ${now}, revoked_by = '${stage.actor.id}', revocation_reason = 'wrong' where id = '${found.id}'`,
    allowed: view !== null && mine && found.revoked_at === null && readsDisclosure(view, found).allow,
    then: () => void (found.revoked_at = 0),
  }
}

/** The recipient declines. */
const decline = (stage: Stage): Step | undefined => {
  const found = findDisclosure(stage)
  if (found === undefined) return undefined
  const view = viewOfActor(stage)
  const forMe =
    found.to_register_id === stage.actor.register_id &&
    (found.to_professional_id === null || found.to_professional_id === stage.actor.id)
  const live =
    found.valid_from <= 0 && 0 < found.valid_until && found.revoked_at === null && found.answer !== 'declined'
  return {
    says: 'declines',
    token: stage.token,
    sql: `select nullif(app.answer_disclosure('${found.id}', 'declined', 'not needed'), false)`,
    allowed: view?.relationOf(found.case_id) === 'member' && forMe && live,
    then: () => void (found.answer = 'declined'),
  }
}

/** A consent is withdrawn; once only. */
const withdraw = (stage: Stage): Step | undefined => {
  const found = stage.pick(stage.world.consent.filter((each) => each.case_id === stage.caseRow.id))
  if (found === undefined) return undefined
  return {
    says: 'withdraws a consent',
    token: stage.token,
    sql: `update consent set withdrawn_at = ${now}, withdrawal_recorded_by = '${stage.actor.id}' where id = '${found.id}'`,
    allowed: isMember(stage) && found.withdrawn_at === null,
    then: () => void (found.withdrawn_at = 0),
  }
}

const ownEntry = (stage: Stage): Entry | undefined =>
  stage.pick(stage.world.entry.filter((each) => each.case_id === stage.caseRow.id && each.retracted_at === null))

const mayChange = (stage: Stage, found: Entry): boolean => {
  const view = viewOfActor(stage)
  return view?.relationOf(found.case_id) === 'member' && readsEntry(view, found).allow
}

/** A text is corrected: what was told of it stays as it was told. */
const edit = (stage: Stage): Step | undefined => {
  const found = ownEntry(stage)
  if (found === undefined) return undefined
  return {
    says: 'edits',
    token: stage.token,
    sql: `update entry set body = '\\x00', version = version + 1 where id = '${found.id}'`,
    allowed: mayChange(stage, found),
    then: () => {
      found.version++
    },
  }
}

/** A text is retracted: nobody is told of it any longer. */
const retract = (stage: Stage): Step | undefined => {
  const found = ownEntry(stage)
  if (found === undefined) return undefined
  return {
    says: 'retracts',
    token: stage.token,
    sql: `update entry set retracted_at = ${now}, retraction_reason = 'about somebody else' where id = '${found.id}'`,
    allowed: mayChange(stage, found),
    then: () => {
      found.retracted_at = 0
      for (const each of stage.world.disclosure) if (each.entry_id === found.id) each.revoked_at ??= 0
    },
  }
}

export const ordinarySteps = { grant, takeOut, disclose, revoke, decline, withdraw, edit, retract }
export { isMember, membersOf, now }
