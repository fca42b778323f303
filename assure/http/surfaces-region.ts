import type { Row } from './complete.ts'
import { anybody, every, some, type Among, type Holding } from './holding.ts'

/*
 * What must be found where of what the region keeps together: agreements, meetings of the steering group, the board, costs and goals, the
 * picture, feedback. The lists of cases and contacts are in `surfaces.ts`.
 */

const missing =
  (column: string): Among =>
  (row) =>
    row[column] === undefined || row[column] === null

/** Of a case one is a member of: who reached it otherwise has its page alone. */
export const asMember: Among = (row, { can, look }) =>
  (look.tables.get('anchor_case') ?? []).some(
    (each) => each['id'] === row['case_id'] && can.rows.get(each.n) === 'member',
  )

/** A request is opened by the authority it is for; whoever received it for another one is told that it waits there. */
export const asController: Among = (row, reader) =>
  asMember(row, reader) && row['register_id'] === reader.standing.ownRegister
const administers: Among = (_row, { standing }) => standing.functions.has('administrator')
/** A merger is on the first page of administrators and of those who coordinate one of the teams, until it is made or called off. */
const awaited: Among = (row, reader) =>
  row['state'] === 'planned' &&
  (administers(row, reader) ||
    [row['from_team_id'], row['into_team_id']].some((each) => reader.standing.coordinated.has(String(each))))
const ofAwaited: Among = (row, reader) => row['state'] === 'planned' && administers(row, reader)
/** The report of a team is written by those who coordinate it. */
const writesOf: Among = (row, { standing }) => standing.coordinated.has(String(row['id']))
/** Of the archives of a region and year the last one counts. */
const counts = (row: Row, among: readonly Row[]): boolean => !among.some((each) => each['replaces'] === row['id'])
const current: Among = (row, { look }) => counts(row, look.tables.get('national_delivery') ?? [])
const ofCurrent: Among = (row, { look }) => {
  const deliveries = look.tables.get('national_delivery') ?? []
  return deliveries.some((each) => each['id'] === row['delivery_id'] && counts(each, deliveries))
}

export const regionLists: Readonly<Record<string, readonly Holding[]>> = {
  '/network/decisions': every('decision'),
  '/steering-meetings': every('steering_meeting'),
  '/governance/directory': every('directory_entry'),
  '/complaint-contacts': every('complaint_contact'),
  '/governance/unmet-needs': [some('unmet_need', missing('settled_on'))],
  '/governance/goals': every('goal'),
  '/governance/police-figures': every('police_figure'),
  '/phenomena': [some('phenomenon', missing('closed_on'))],
  '/prevention-work': every('prevention_work'),
  '/consultations': every('consultation'),
  '/hearings': every('hearing'),
  '/breaches': every('breach'),
  'json /legal-holds': every('legal_hold'),
  '/instance-exports': every('instance_export'),
  '/network/ending': every('instance_ending'),
  '/early-warnings': every('early_warning early_warning_municipality'),
  '/national': every('national_region'),
  'json /national/years/:year': [
    ...every('national_region'),
    some('national_delivery', current),
    some('national_number', ofCurrent),
  ],
  'page /national/years/:year': [...every('national_region'), some('national_delivery', current)],
  'page /national/years/:year/table.csv': [some('national_number', ofCurrent)],
}

/** On the first page, beside what waits of cases. What a browser is shown names the teams and not the plan. */
export const regionToday: readonly Holding[] = [some('team_merger_plan', awaited)]

/** Rows of it that are read one by one. */
export const regionSingles: Readonly<Record<string, Among>> = {
  '/network/agreements/:agreementId': anybody,
  '/network/decisions/:decisionId': anybody,
  '/steering-meetings/:steeringMeetingId': anybody,
  '/report-packs/:reportPackId': anybody,
  '/governance/directory/:directoryEntryId': anybody,
  '/network/ending/:endingId': anybody,
  '/network/merger-plans/:mergerPlanId': ofAwaited,
  '/network/municipalities/:municipality': administers,
  '/annual-reports/:teamId/:year/text/:reportLanguage': writesOf,
  '/national/regions/:nationalRegionId': anybody,
  '/hearings/:hearingId': anybody,
  '/feedback-results/:feedbackResultId': anybody,
  '/signals/:signalId': anybody,
  '/phenomena/:phenomenonId': anybody,
  '/phenomena/:phenomenonId/measures/:measureId': anybody,
  '/prevention-work/:preventionWorkId': anybody,
  '/consultations/:consultationId': anybody,
  '/annual-report-copies/:annualReportCopyId': anybody,
  '/breaches/:breachId': anybody,
  '/cases/:caseId/messages/:messageThreadId': anybody,
  '/cases/:caseId/released-texts/:textId': anybody,
  '/cases/:caseId/rights/:rightsRequestId': asController,
}
