import { own } from './hidden.ts'
import { deciding, mine, myAgency, myTeams } from './own-ids.ts'
import { dayAway } from './sample-input.ts'

/** What a verb needs beside a right body so that its ids are looked at: who asks, where, and with what. */
export type Setting = {
  readonly who?: 'coordinator' | 'steering_group' | 'data_protection_officer' | 'administrator'
  /** SQL about the case, contact or team `h` of the address. */
  readonly holder?: string
  /** SQL about a part `p` of it, by its name in the address. */
  readonly parts?: Readonly<Record<string, string>>
  /** Words of the address. */
  readonly words?: Readonly<Record<string, string>>
  readonly body?: Readonly<Record<string, unknown>>
}
const ofMyAgency = `h.agency_id = ${myAgency} and h.id <> $1 and h.active and h.register_id is not null`
const right = { who: 'administrator', holder: ofMyAgency } as const
const days = { validFrom: dayAway(40), lastOn: dayAway(50) }
const planned = { meetingId: `p.state = 'planned'` }
/** Phenomena of a team that the actor coordinates. */
const coordinated = `(select team_id from team_membership where professional_id = $1 and role = 'coordinator')`
const coordinatedByMe = `h.id in ${coordinated}`
const led = {
  who: 'coordinator',
  holder: `h.id = ${mine}`,
  parts: { phenomenonId: `p.closed_on is null and not p.confined and p.team_id in ${coordinated}` },
} as const
/** A case with a colleague of another register in it. */
const withOthers = `${own.case} and exists (select from case_member m join professional p on p.id = m.professional_id
  where m.case_id = h.id and m.left_at is null and p.id <> $1
    and p.register_id <> (select register_id from professional where id = $1))`
const secretary = { who: 'coordinator', holder: `h.id = ${mine}` } as const
const openMeeting = { steeringMeetingId: 'p.secretary_signed_at is null and p.cancelled_reason is null' }
export const settings: Readonly<Record<string, Setting>> = {
  editMeeting: { parts: planned },
  recordReplies: { parts: planned },
  recordAttendance: { parts: planned },
  recordMeetingAnswer: { parts: planned },
  bookInterpreters: { parts: planned },
  confirmMeeting: { parts: planned },
  readFamilyView: { words: { party: 'guardian' } },
  recordFamilyView: { body: { party: 'guardian' } },
  readPlanSheet: {
    parts: { planId: `p.state in ('draft', 'agreed') and exists (select from plan_action a where a.plan_id = p.id)` },
  },
  // Only whoever answers for a case proposes that it goes on.
  proposeTransfer: { holder: `${own.case} and h.responsible_id = $1` },
  giveExternalTask: { parts: { planId: `p.state = 'agreed'` } },
  moveFollowUp: { parts: { followUpId: 'p.done_on is null' } },
  routeReferral: { who: 'coordinator', holder: `h.team_id is null and h.state = 'waiting'` },
  startReview: {
    holder: `h.id in ${myTeams} and not exists (select from team_review v where v.team_id = h.id and v.closed_at is null)`,
  },
  declareConflict: { who: 'coordinator' },
  makeGuestLink: { body: { channel: 'by_hand' } },
  writeFeedbackReply: { who: 'coordinator' },
  recordHearing: { who: 'coordinator' },
  addDirectoryEntry: { who: 'coordinator' },
  changeDirectoryEntry: { who: 'coordinator', holder: `h.id = ${mine}` },
  agreeYouthWork: {
    who: 'coordinator',
    holder: `h.id = ${mine}`,
    parts: { teamId: `p.id in ${myTeams}` },
    body: {
      state: 'agreed',
      reference: 'Bilaga 2',
      shares: ['710', '078', '149'].map((code, place) => ({ code, percent: place === 0 ? 40 : 30 })),
    },
  },
  // With the day left to come nothing is merged: the answer says what is wrong beside the team.
  assignMunicipality: { who: 'administrator' },
  mergeTeams: { who: 'administrator', holder: `h.id = ${mine}`, parts: { teamId: `p.key = 'raseborg'` } },
  planMerger: { who: 'administrator', holder: `h.id = ${mine}`, parts: { teamId: `p.key = 'raseborg'` } },
  setGoal: { who: 'steering_group' },
  changeGoal: { who: 'steering_group', holder: `h.id = ${mine}` },
  writeSignal: { body: { seenFrom: dayAway(-20) } },
  startPhenomenon: { who: 'coordinator' },
  joinSignals: led,
  planMeasure: led,
  followMeasure: { ...led, parts: { ...led.parts, measureId: `p.status = 'planned'` } },
  recordPreventionWork: { body: { heldOn: dayAway(-20), hours: { police: '1' } } },
  changePreventionWork: { who: 'coordinator', holder: coordinatedByMe, body: { heldOn: dayAway(-20) } },
  recordConsultation: { body: { askedOn: dayAway(-20), hours: '1' } },
  askForInformation: { holder: withOthers, body: { purpose: 'joint_support' } },
  askConsent: { holder: withOthers },
  restrictCase: { holder: withOthers },
  startMessageThread: { holder: withOthers },
  addParty: secretary,
  recordParty: {
    ...secretary,
    parts: {
      partyId: `p.id = ${deciding}`,
      agreementId: `exists (select from agreement_party q where q.agreement_id = p.id and q.agency_id = ${deciding})`,
    },
    body: { signed: true, signedOn: dayAway(-20) },
  },
  registerDecision: { ...secretary, body: { decidedOn: dayAway(-20) } },
  appointToSteeringGroup: { ...secretary, body: { personName: 'Maria Prov', validFrom: dayAway(-20) } },
  changeSeat: { ...secretary, parts: { seatId: `p.agency_id = ${deciding}` }, body: { personName: 'Maria Prov' } },
  planSteeringMeeting: { who: 'coordinator' },
  changeSteeringMeeting: { ...secretary, parts: openMeeting },
  recordSteeringAttendance: {
    ...secretary,
    parts: { steeringMeetingId: `${openMeeting.steeringMeetingId} and p.held_on <= current_date` },
  },
  recordSteeringDecision: { ...secretary, parts: openMeeting },
  changeSteeringDecision: { ...secretary, parts: openMeeting, body: { dueOn: dayAway(50) } },
  grantProtected: { holder: withOthers },
  recordYes: { parts: { consentId: 'p.given_at is null' }, body: { givenOn: dayAway(-20) } },
  nameInCircle: {
    holder: `exists (select from case_circle k where k.case_id = h.id and k.professional_id = $1 and k.left_at is null)`,
  },
  recordIncident: { body: { happenedOn: dayAway(-20), expiresOn: dayAway(150) } },
  discloseEntry: {
    body: {
      recipient: 'outside-education',
      toName: 'Skolans kurator',
      purpose: 'joint_support',
      necessity: 'Skolan behöver det för att ordna stödet.',
      until: dayAway(40),
    },
  },
  registerProfessional: { who: 'administrator', body: { profession: 'social_work' } },
  giveTeam: { ...right, body: { ...days, sharePercent: 50 } },
  proposeFunction: { ...right, body: { ...days, function: 'coordinator', sharePercent: 50 } },
  handOverResponsibility: {
    who: 'administrator',
    holder: `${ofMyAgency} and exists (select from anchor_case k where k.responsible_id = h.id and k.closed_at is null)`,
    parts: { responsibilityId: 'p.closed_at is null' },
  },
  recordAbsence: { body: days },
  readAccessLog: { who: 'data_protection_officer' },
  acceptOfferedCase: {
    who: 'coordinator',
    holder: `h.id in ${myTeams}`,
    parts: { transferId: `p.state = 'proposed'` },
  },
  protectIdentity: { body: { decidedOn: dayAway(-20), period: 'until_further_notice' } },
  registerLogRequest: { body: { receivedOn: dayAway(-20) } },
  recordRightsRequest: { body: { receivedOn: dayAway(-20) } },
  recordBreach: {
    who: 'data_protection_officer',
    body: { noticedOn: dayAway(-20), fromOn: dayAway(-30), untilOn: dayAway(-10) },
  },
}
