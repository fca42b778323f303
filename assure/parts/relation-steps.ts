import { hasConflict, outsideCircle } from '../oracle/relation.ts'
import { standingOf } from '../oracle/standing.ts'
import { isMember, membersOf, now, type Stage, type Step } from './steps.ts'

const HOURS = 3_600_000_000

const liveRestriction = ({ world, caseRow }: Stage) =>
  world.case_restriction.find((each) => each.case_id === caseRow.id && each.ended_at === null)

/** Keeps the case to a circle of its members, the decider and the responsible worker among them. */
const restrict = (stage: Stage): Step | undefined => {
  const { making, actor, other, caseRow } = stage
  if (liveRestriction(stage) !== undefined) return undefined
  const circle = [...new Set([actor.id, caseRow.responsible_id, other.id])]
  const id = making.id()
  const inside = circle.every((each) =>
    membersOf(stage).some(({ professional_id, left_at }) => professional_id === each && left_at === null),
  )
  return {
    says: 'restricts',
    token: stage.token,
    sql: `select app.restrict_case('${id}', '${caseRow.id}', 'other', '\\x00'::bytea, '{${circle.join(',')}}')`,
    allowed: isMember(stage) && inside && caseRow.phase !== 'closed',
    then: () => {
      const keys = { instance_id: caseRow.instance_id, case_id: caseRow.id }
      making.unnumbered('case_restriction', { ...keys, id, ended_at: null })
      for (const professional_id of circle)
        making.unnumbered('case_circle', { ...keys, restriction_id: id, professional_id, left_at: null })
    },
  }
}

const endRestriction = (stage: Stage): Step | undefined => {
  const found = liveRestriction(stage)
  if (found === undefined) return undefined
  return {
    says: 'ends the restriction',
    token: stage.token,
    sql: `update case_restriction set ended_at = ${now}, ended_by = '${stage.actor.id}' where id = '${found.id}'`,
    allowed: isMember(stage),
    then: () => void (found.ended_at = 0),
  }
}

const leaveCircle = (stage: Stage): Step | undefined => {
  const found = stage.pick(stage.world.case_circle.filter((each) => each.case_id === stage.caseRow.id))
  if (found === undefined) return undefined
  return {
    says: 'takes out of the circle',
    token: stage.token,
    sql: `update case_circle set left_at = ${now} where restriction_id = '${found.restriction_id}' and professional_id = '${found.professional_id}'`,
    allowed: isMember(stage),
    then: () => void (found.left_at ??= 0),
  }
}

/** Breaks the glass of a case that the own authority has a part in. */
const breakGlass = (stage: Stage): Step | undefined => {
  const { making, world, actor, caseRow } = stage
  const standing = standingOf(world, { token: stage.token })
  const inside = membersOf(stage).some((each) => each.professional_id === actor.id && each.left_at === null)
  if (inside) return undefined
  const id = making.id()
  const registerOf = (professionalId: string) =>
    world.professional.find((each) => each.id === professionalId)?.register_id
  const partOfIt =
    membersOf(stage).some((each) => each.left_at === null && registerOf(each.professional_id) === actor.register_id) ||
    world.entry.some((each) => each.case_id === caseRow.id && each.register_id === actor.register_id)
  return {
    says: 'breaks the glass',
    token: stage.token,
    sql: `select app.open_break_glass('${id}', '${caseRow.number}', null, 'danger', 'somebody is in danger right now', 2)`,
    allowed:
      standing !== null &&
      standing.instanceId === caseRow.instance_id &&
      standing.teams.size > 0 &&
      partOfIt &&
      !hasConflict(world, standing, caseRow.id) &&
      !outsideCircle(world, standing, caseRow.id),
    then: () => {
      making.unnumbered('break_glass', {
        instance_id: caseRow.instance_id,
        id,
        case_id: caseRow.id,
        professional_id: actor.id,
        register_id: actor.register_id ?? '',
        opened_at: 0,
        ends_at: 2 * HOURS,
      })
    },
  }
}

/** Somebody says that they have a conflict of interest with the case. */
const declareConflict = ({ making, actor, caseRow }: Stage): Step => {
  const id = making.id()
  const row = {
    instance_id: actor.instance_id,
    id,
    professional_id: actor.id,
    case_id: caseRow.id,
    identity_index: null,
    ended_at: null,
  }
  return {
    says: 'has a conflict of interest',
    sql: `insert into conflict_of_interest (assure_id, instance_id, id, professional_id, case_id, kind, declared_by)
      values (${making.peek()}, '${row.instance_id}', '${id}', '${actor.id}', '${caseRow.id}', 'other', '${actor.id}')`,
    allowed: true,
    then: () => void making.add('conflict_of_interest', row),
  }
}

/** The case is closed: its memberships follow (app.follow_phase). */
const close = (stage: Stage): Step | undefined => {
  const { caseRow } = stage
  if (caseRow.phase === 'closed') return undefined
  return {
    says: 'closes',
    token: stage.token,
    sql: `update anchor_case set phase = 'closed', closed_at = ${now}, closing_reason = 'no_need' where id = '${caseRow.id}'`,
    allowed: isMember(stage),
    then: () => {
      caseRow.phase = 'closed'
      for (const each of membersOf(stage)) each.case_closed = true
    },
  }
}

const happens = (says: string, sql: string, then: () => void): Step => ({ says, sql, allowed: true, then })

const archive = ({ caseRow }: Stage): Step | undefined =>
  caseRow.phase !== 'closed'
    ? undefined
    : happens('is archived', `update anchor_case set archived_at = ${now} where id = '${caseRow.id}'`, () => {
        caseRow.archived_at = 0
      })

const erase = ({ caseRow }: Stage): Step | undefined =>
  caseRow.archived_at === null
    ? undefined
    : happens('is erased', `update anchor_case set erased_at = ${now} where id = '${caseRow.id}'`, () => {
        caseRow.erased_at = 0
      })

const annul = ({ world, pick }: Stage): Step | undefined => {
  const found = pick(world.disclosure_rule)
  if (found === undefined) return undefined
  const sql = `update disclosure_rule set annulled_at = ${now} where instance_id = '${found.instance_id}' and id = '${found.id}'`
  return happens('a rule is annulled', sql, () => void (found.annulled_at ??= 0))
}

const endSession = ({ world, token }: Stage): Step =>
  happens('a session ends', `update session set expires_at = now() where token_hash = '\\x${token}'`, () => {
    for (const each of world.session) if (each.token === token) each.expires_at = 0
  })

const leaveTeam = ({ world, actor }: Stage): Step | undefined => {
  const found = world.team_membership.filter((each) => each.professional_id === actor.id)
  if (found.length === 0) return undefined
  const sql = `update team_membership set valid_until = (now() at time zone 'Europe/Helsinki')::date where professional_id = '${actor.id}'`
  return happens('a team membership ends', sql, () => {
    for (const each of found) each.valid_until = 0
  })
}

export const relationSteps = {
  restrict,
  endRestriction,
  leaveCircle,
  breakGlass,
  declareConflict,
  close,
  archive,
  erase,
  annul,
  endSession,
  leaveTeam,
}
