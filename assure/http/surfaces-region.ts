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

export const regionLists: Readonly<Record<string, readonly Holding[]>> = {
  '/network/decisions': every('decision'),
  '/steering-meetings': every('steering_meeting'),
  '/governance/directory': every('directory_entry'),
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
}

/** Rows of it that are read one by one. */
export const regionSingles: Readonly<Record<string, Among>> = {
  '/network/agreements/:agreementId': anybody,
  '/network/decisions/:decisionId': anybody,
  '/steering-meetings/:steeringMeetingId': anybody,
  '/report-packs/:reportPackId': anybody,
  '/governance/directory/:directoryEntryId': anybody,
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
  '/cases/:caseId/rights/:rightsRequestId': asMember,
}
