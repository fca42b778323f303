import { own } from './hidden.ts'

/**
 * What `side-channels-bodies.test.ts` sends: for every field of a body or query that asks for the id of a row, SQL that finds one
 * that is hidden from the professional `$1` and one that they may name in the case or contact `$2` of the address.
 */
export type Candidates = { readonly hidden: string; readonly own: string }

export const mine = '(select instance_id from professional where id = $1)'
export const myTeams = '(select team_id from team_membership where professional_id = $1)'
const ofAnotherCase = (table: string): string =>
  `select t.id from ${table} t where t.case_id is not null and t.instance_id = ${mine}
     and not exists (select from case_member m where m.case_id = t.case_id and m.professional_id = $1)`
const ofTheCase = (table: string, more = ''): string => `select id from ${table} where case_id = $2 ${more}`
const elsewhere = (table: string): string => `select id from ${table} where instance_id <> ${mine}`
const ofMyTeam = (table: string): string => `select id from ${table} where team_id in ${myTeams}`
const ofAnotherTeam = (table: string): string =>
  `select id from ${table} where instance_id = ${mine} and team_id not in ${myTeams}`
const members =
  'select professional_id as id from case_member where case_id = $2 and left_at is null and professional_id <> $1'
const colleagues = `select professional_id as id from team_membership where team_id in ${myTeams} and role = 'worker' and professional_id <> $1`
const colleague = { hidden: elsewhere('professional'), own: colleagues }
const member = { hidden: elsewhere('professional'), own: members }
const guardian = { hidden: ofAnotherCase('person'), own: ofTheCase('person', `and role = 'guardian'`) }
const youth = { hidden: ofAnotherCase('person'), own: ofTheCase('person', `and role = 'youth'`) }

const ofFunction = (name: string): string =>
  `select id from professional where instance_id = ${mine} and active and '${name}' = any (functions)`
const coordinators = `select p.id from professional p join team_membership m on m.professional_id = p.id and m.role = 'coordinator'
  where p.instance_id = ${mine} and p.active`
const decisionsOfParties = `from decision d join steering_group_member g on g.agency_id = d.agency_id
  where d.instance_id = ${mine} order by d.id`
/** The party whose decision the first of them is. */
export const deciding = `(select d.agency_id ${decisionsOfParties} limit 1)`

export const myAgency = '(select agency_id from professional where id = $1)'
/** Workers of teams in which the person `$2` is responsible for an open case. */
const successors = `select m.professional_id as id from team_membership m join anchor_case k on k.team_id = m.team_id
  where k.responsible_id = $2 and k.closed_at is null and m.role = 'worker' and m.professional_id <> $2`

/** By field, or by verb and field where a verb asks for something else. */
export const candidates: Readonly<Record<string, Candidates>> = {
  personId: guardian,
  controllerId: {
    hidden: elsewhere('register'),
    own: 'select register_id as id from professional where id = $1',
  },
  staffId: { ...colleague, own: 'select id from professional where id = $1' },
  session: { hidden: elsewhere('session'), own: 'select id from session where professional_id = $1' },
  personIds: youth,
  guardianId: guardian,
  insteadId: { ...guardian, own: ofTheCase('person', `and role = 'close_person'`) },
  for: guardian,
  family: guardian,
  without: {
    hidden: ofAnotherCase('plan_action'),
    own: `select a.id from plan_action a join service_plan s on s.id = a.plan_id and s.state in ('draft', 'agreed') where a.case_id = $2`,
  },
  'recordYes personId': youth,
  'releaseText personId': youth,
  'makeGuestLink personId': youth,
  'releaseText entryId': {
    hidden: ofAnotherCase('entry'),
    own: `select e.id from entry e where e.case_id = $2 and e.retracted_at is null and e.received_disclosure_id is null
      and e.register_id = (select register_id from professional where id = $1)`,
  },
  professionalId: colleague,
  'grantProtected professionalId': member,
  'handOverCase professionalId': member,
  'inviteExpert professionalId': {
    ...colleague,
    own: `select p.id from professional p where p.instance_id = ${mine} and p.active and 'worker' = any (p.functions) and p.id not in (
      select professional_id from team_membership where team_id in ${myTeams})`,
  },
  participants: colleague,
  responsible: colleague,
  responsibleId: member,
  circle: member,
  readers: member,
  'acceptOfferedCase responsibleId': colleague,
  memberIds: colleague,
  attendeeId: {
    hidden: ofAnotherTeam('team_regular_attendee'),
    own: `${ofMyTeam('team_regular_attendee')} and external_organisation is not null`,
  },
  'giveExternalTask participantId': {
    hidden: ofAnotherCase('meeting_participant'),
    own: ofTheCase('meeting_participant', 'and external_organisation is not null'),
  },
  participantId: { hidden: ofAnotherCase('meeting_participant'), own: ofTheCase('meeting_participant') },
  timeId: { hidden: ofAnotherCase('meeting_time'), own: ofTheCase('meeting_time', 'and settled_at is null') },
  consentId: { hidden: ofAnotherCase('consent'), own: ofTheCase('consent') },
  requestId: { hidden: ofAnotherCase('information_request'), own: ofTheCase('information_request') },
  protectionId: {
    hidden: ofAnotherCase('protected_identity'),
    own: ofTheCase('protected_identity', 'and ended_at is null'),
  },
  logRequestPartId: { hidden: ofAnotherCase('log_request_part'), own: ofTheCase('log_request_part') },
  told: { hidden: ofAnotherCase('third_person_mark'), own: ofTheCase('third_person_mark') },
  toRegisterId: {
    hidden: elsewhere('register'),
    own: `select p.register_id as id from professional p where p.id in (${members})
      and p.register_id <> (select register_id from professional where id = $1)`,
  },
  team: { hidden: elsewhere('team'), own: `select team_id as id from team_membership where professional_id = $1` },
  other: { hidden: ofAnotherTeam('referral'), own: ofMyTeam('referral') },
  otherCase: {
    hidden: `select t.id from anchor_case t where t.instance_id = ${mine}
      and not exists (select from case_member m where m.case_id = t.id and m.professional_id = $1)`,
    own: `select h.id from anchor_case h where ${own.case} and h.id <> $2
      and not exists (select from household_link l where $2 in (l.case_id, l.other_case_id) and h.id in (l.case_id, l.other_case_id))`,
  },
  successorId: { hidden: elsewhere('professional'), own: successors },
  awayId: { hidden: elsewhere('professional'), own: 'select $1::uuid as id' },
  substituteId: colleague,
  registerId: {
    hidden: `select id from register where agency_id is not null and agency_id <> ${myAgency}`,
    own: `select id from register where agency_id = ${myAgency} and kind = 'social_care'`,
  },
  intoTeamId: {
    hidden: elsewhere('team'),
    own: `select t.id from team t where t.instance_id = ${mine} and t.key <> 'raseborg' and t.valid_until is null`,
  },
  teamId: {
    hidden: elsewhere('team'),
    own: `select t.id from team t where t.instance_id = ${mine} and t.valid_until is null
      and not exists (select from team_membership m where m.team_id = t.id and m.professional_id = $2)`,
  },
  ownerAgencyId: { hidden: elsewhere('agency'), own: `select id from agency where id = ${myAgency}` },
  agreementId: { hidden: elsewhere('agreement'), own: `select id from agreement where instance_id = ${mine}` },
  signals: {
    hidden: elsewhere('phenomenon_signal'),
    own: `select s.id from phenomenon_signal s where s.instance_id = ${mine} and s.phenomenon_id is null and not s.confined
      and s.withdrawn_on is null`,
  },
  ownerId: {
    hidden: elsewhere('professional'),
    own: `select professional_id as id from team_membership where team_id in ${myTeams}`,
  },
  agency: { hidden: elsewhere('agency'), own: `select id from agency where instance_id = ${mine}` },
  decision: { hidden: elsewhere('decision'), own: `select d.id ${decisionsOfParties}` },
  'appointToSteeringGroup agency': {
    hidden: elsewhere('agency'),
    own: `select d.agency_id as id ${decisionsOfParties}`,
  },
  item: { hidden: elsewhere('steering_item'), own: `select id from steering_item where instance_id = ${mine}` },
  owner: { hidden: elsewhere('agency'), own: `select id from agency where id = ${myAgency}` },
  chair: { hidden: elsewhere('professional'), own: ofFunction('steering_group') },
  secretary: { hidden: elsewhere('professional'), own: coordinators },
  seat: {
    hidden: elsewhere('steering_group_member'),
    own: `select id from steering_group_member where instance_id = ${mine}`,
  },
  hearingId: { hidden: elsewhere('hearing'), own: `select id from hearing where instance_id = ${mine}` },
  measureId: {
    hidden: elsewhere('phenomenon_measure'),
    own: `select id from phenomenon_measure where instance_id = ${mine} and ended_on is null`,
  },
  incident: { hidden: ofAnotherTeam('incident'), own: ofMyTeam('incident') },
  object: { hidden: elsewhere('entry'), own: 'select object_id as id from access_log where object_id is not null' },
}

/** Tests that show a right id to be taken, where more is needed for that than a row that is there; by verb, or verb and field. */
export const takenIn: Readonly<Record<string, string>> = {
  recordAttendance: 'casework/meeting/meeting-attendance.test.ts',
  recordReplies: 'casework/meeting/meeting-attendance.test.ts',
  recordMeetingAnswer: 'casework/meeting-time/meeting-time.test.ts',
  answerInvitation: 'casework/meeting-invitation/meeting-invitation.test.ts',
  bookInterpreters: 'casework/meeting-time/meeting-confirming.test.ts',
  confirmMeeting: 'casework/meeting-time/meeting-time.test.ts',
  'readPlanSheet without': 'casework/service-plan/plan-agreement.test.ts',
  giveExternalTask: 'casework/external-task/external-task.test.ts',
  setGuardianLimit: 'casework/guardian-limit/guardian-limit.test.ts',
  readSharingForm: 'sharing/disclosure/disclosure.test.ts',
  discloseEntry: 'sharing/disclosure/disclosure.test.ts',
  'startMessageThread family': 'participation/message/family-message.test.ts',
  changeSteeringMeeting: 'network/steering-meeting/steering-meeting.test.ts',
  recordSteeringAttendance: 'network/steering-meeting/steering-meeting.test.ts',
  'recordSteeringDecision item': 'network/steering-meeting/steering-meeting.test.ts',
  'changeSteeringDecision item': 'network/steering-meeting/steering-meeting.test.ts',
  proposeDuplicateOfCase: 'sharing/possible-duplicate/duplicate-link.test.ts',
  proposeDuplicateOfReferral: 'sharing/possible-duplicate/duplicate-link.test.ts',
}
