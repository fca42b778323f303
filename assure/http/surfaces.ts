import type { Row } from './complete.ts'
import { anybody, every, some, type Among, type Holding } from './holding.ts'
import type { Looking, Readable } from './looking.ts'
import { asController, asMember, regionLists, regionSingles, regionToday } from './surfaces-region.ts'

/*
 * What must be found where: the rows each list of the product has to hold, and the rows that can be read one by one. What may be found
 * is asked of every answer and needs no list.
 */

/** Told to the reader's authority, not by it. */
const received: Among = (row, { can }) => can.rows.get(row.n)?.startsWith('received') === true
const told: Among = (row, { can }) => can.rows.get(row.n) === 'told'
/** What was received is shown with its text; while that is restricted (GDPR 18) there is nothing to show. */
const isShown: Among = (row, reader) =>
  told(row, reader) ||
  (received(row, reader) &&
    (reader.look.tables.get('disclosed_text') ?? []).some(
      (text) => text['disclosure_id'] === row['id'] && reader.can.rows.has(text.n),
    ))
const onPath =
  (path: string): Among =>
  (row, { can }) =>
    can.rows.get(row.n) === path

/**
 * Contacts the queue lists: those of the own teams, those one received or coordinates. One that has become a case is there for its
 * members, its coordinator and its receiver (S-02); an expert has a page of their own.
 */
const inQueue: Among = (row, { standing, can, look }) => {
  const path = can.rows.get(row.n)
  const teamId = String(row['team_id'])
  if (path === 'manual queue' || path === 'receiver') return true
  if (path !== 'team') return false
  if (row['state'] !== 'selected' || standing.coordinated.has(teamId)) return true
  if (row['receiver_id'] === standing.professional.id) return true
  return hasDetail(row, can, look)
}
/** What the team discusses is there to be read. */
const hasDetail = (row: Row, can: Readable, look: Looking): boolean =>
  (look.tables.get('referral_detail') ?? []).some((each) => each['referral_id'] === row['id'] && can.rows.has(each.n))
const invited: Among = (row, { can, look }) => can.rows.get(row.n) === 'expert' && hasDetail(row, can, look)
const inState: Among = (row, reader) => {
  const state = /state=(\w+)/.exec(reader.query)?.[1]
  return (
    works(row, reader) &&
    row['state'] === state &&
    (!reader.query.includes('team=none') || row['team_id'] === null) &&
    inQueue(row, reader)
  )
}
const inPhase: Among = (row, { query, can }) =>
  can.rows.get(row.n) === 'member' && (row['phase'] === 'closed') === query.includes('closed')
const ownTeams: Among = (row, { standing }) => standing.teams.has(String(row['id']))
/** Questions to the own team; those about another team's contact stand on the page of the case. */
const askedOfUs: Among = (row, { standing }) => row['side'] === 'asked' && standing.teams.has(String(row['team_id']))
/** Lists of those who work cases or coordinate them: somebody who no longer does has none, whatever they may still know. */
const works: Among = (_row, { standing }) => standing.teams.size > 0 || standing.coordinated.size > 0
/** The officer's right to know of conflicts has no list of its own. */
const notAsOfficer: Among = (row, reader) => reader.can.rows.get(row.n) !== 'reviewer' && works(row, reader)
const ownOpening: Among = (row, reader) => reader.can.rows.get(row.n) === 'own' && reader.standing.teams.size > 0
/** Own words that were taken back are there no more. */
const stillSaid: Among = (row, { look }) =>
  !(look.tables.get('own_words_withdrawal') ?? []).some((each) => each['view_id'] === row['id'])
const live = (row: Row): boolean => row['ended_at'] === undefined || row['ended_at'] === null

/** Members who have not left; of a case kept to few, those in the circle. One's own membership is known to oneself also elsewhere. */
const isListed: Among = (row, { can, look }) => {
  if (can.rows.get(row.n) !== 'shared' || typeof row['left_at'] === 'number') return false
  const restrictions = look.tables.get('case_restriction') ?? []
  const restriction = restrictions.find((each) => each['case_id'] === row['case_id'] && live(each))
  const circle = look.tables.get('case_circle') ?? []
  return (
    restriction === undefined ||
    circle.some(
      (each) =>
        each['restriction_id'] === restriction['id'] &&
        each['professional_id'] === row['professional_id'] &&
        each['left_at'] === null,
    )
  )
}

const casePage = [
  ...every('person deviation'),
  some('case_member', isListed),
  some('entry', anybody, 30),
  some('disclosed_text', received, 10),
]
const caseLists: Readonly<Record<string, readonly Holding[]>> = {
  'json /cases/:caseId': [...casePage, ...every('meeting service_referral service_referral_step follow_up deadline')],
  'page /cases/:caseId': casePage,
  '/cases/:caseId/meetings': every('meeting'),
  '/cases/:caseId/assessment': [
    ...every('assessment_area assessment_area_version cause cause_version'),
    some('family_view', stillSaid),
  ],
  'json /cases/:caseId/plan': every('service_plan plan_action plan_agreement'),
  'page /cases/:caseId/plan': every('service_plan plan_action'),
  '/cases/:caseId/services': every('service_referral service_referral_step'),
  // What has no text of its own and nothing to do any more cannot be recognised on a page.
  'json /cases/:caseId/follow-ups': every('follow_up follow_up_move deadline'),
  'page /cases/:caseId/follow-ups': every('follow_up follow_up_move'),
  '/cases/:caseId/client-copy': [...every('entry'), some('family_view', stillSaid)],
  '/cases/:caseId/guardian-limits': every('guardian_limit'),
  'json /cases/:caseId/disclosures': [some('disclosure', isShown), ...every('disclosed_text information_request')],
  'page /cases/:caseId/disclosures': [some('disclosure', isShown), ...every('information_request')],
  'json /cases/:caseId/disclosures/export': [some('disclosure', isShown), ...every('disclosed_text')],
  'page /cases/:caseId/disclosures/print': every('disclosed_text'),
  'page /cases/:caseId/disclosures/table.csv': every('disclosed_text'),
  '/cases/:caseId/consents': every('consent maturity_judgement'),
  'json /cases/:caseId/maturity-judgements': every('maturity_judgement'),
  '/cases/:caseId/information-bans': every('information_ban'),
  '/cases/:caseId/restriction': every('other_party'),
  'json /cases/:caseId/links': [...every('lead_question'), some('household_link', live)],
  'json /cases/:caseId/duties': every('duty threat_notice mediation presence_task recruitment_concern'),
  'page /cases/:caseId/duties': every('duty threat_notice mediation presence_task'),
  '/cases/:caseId/recruitment-concerns': every('recruitment_concern'),
  '/cases/:caseId/attachments': every('attachment'),
  '/cases/:caseId/own-words': [some('family_view', stillSaid)],
  '/cases/:caseId/protected-identities': every('protected_identity'),
  '/cases/:caseId/messages': every('message_thread'),
  '/cases/:caseId/released-texts': every('released_text'),
  'json /cases/:caseId/rights': [some('rights_request', asMember)],
  'page /cases/:caseId/rights': [some('rights_request', asController)],
}
const otherLists: Readonly<Record<string, readonly Holding[]>> = {
  '/cases': [some('anchor_case', inPhase, 25)],
  '/referrals': [some('referral', inState, 25)],
  'json /today': [some('lead_question', askedOfUs), ...regionToday],
  'json /reviews': every('team_review'),
  '/incidents': every('incident'),
  'json /conflicts-of-interest': [some('conflict_of_interest', notAsOfficer)],
  'json /break-glass': [some('break_glass', ownOpening)],
  '/break-glass/reviews': [some('break_glass', onPath('reviewer'))],
  '/network': every('team'),
  ...regionLists,
}

/** What a list must hold; nothing where a way of being shown something is no list. */
export const holdingsOf = (form: 'json' | 'page', path: string): readonly Holding[] =>
  [caseLists, otherLists].flatMap((lists) => lists[`${form} ${path}`] ?? lists[path] ?? [])

/** Rows that are read one by one: exactly where one may read them and they are what the path is for. */
const singles: Readonly<Record<string, Among>> = {
  '/cases/:caseId/meetings/:meetingId': anybody,
  '/cases/:caseId/meetings/:meetingId/live': anybody,
  '/cases/:caseId/causes/:causeId': anybody,
  '/cases/:caseId/plan/:planId': anybody,
  '/cases/:caseId/plan/:planId/actions/:actionId': anybody,
  '/cases/:caseId/services/:serviceReferralId': anybody,
  '/cases/:caseId/follow-ups/:followUpId': anybody,
  '/cases/:caseId/deadlines/:deadlineId': anybody,
  '/cases/:caseId/entries/:entryId': anybody,
  '/cases/:caseId/persons/:personId': anybody,
  '/cases/:caseId/attachments/:attachmentId': anybody,
  '/cases/:caseId/disclosures/:disclosureId': told,
  '/cases/:caseId/received/:disclosureId': (row, reader) => received(row, reader) && isShown(row, reader),
  '/cases/:caseId/requests/:requestId': anybody,
  '/cases/:caseId/consents/:consentId': anybody,
  '/cases/:caseId/duties/:dutyId': anybody,
  '/cases/:caseId/mediations/:mediationId': anybody,
  '/cases/:caseId/presence-tasks/:taskId': anybody,
  '/incidents/:incidentId': anybody,
  '/referrals/:referralId': inQueue,
  '/invited-referrals/:referralId': invited,
  '/break-glass/reviews/:breakGlassId': onPath('reviewer'),
  '/network/teams/:teamId': anybody,
  '/teams/:teamId/review': ownTeams,
  ...regionSingles,
}

/** Whether every row of the kind is asked for one by one here; undefined where a path is a form or a part of another. */
export const singleOf = (form: 'json' | 'page', path: string): Among | undefined =>
  form === 'json' ? singles[path] : undefined
