import type { AnyOperation } from '#http/operation.ts'
import type { Page } from '#http/pages.ts'
import { listParties } from './agency/agency.operations.ts'
import { partiesPage } from './agency/agency.pages.tsx'
import { readAgreement } from './agreement/agreement.operations.ts'
import { agreementPage } from './agreement/agreement.pages.tsx'
import { agreementFormPages } from './agreement/agreement-form.pages.tsx'
import { agreementKeepingOperations } from './agreement/agreement-keeping.operations.ts'
import { partyOperations } from './agreement/party.operations.ts'
import { partyPages } from './agreement/party.pages.tsx'
import { agreementRuleOperations } from './agreement-rule/agreement-rule.operations.ts'
import { agreementRulePages } from './agreement-rule/agreement-rule.pages.tsx'
import { decisionOperations } from './decision/decision.operations.ts'
import { decisionFormPages } from './decision/decision-form.pages.tsx'
import { decisionPage, decisionsPage } from './decision/decision.pages.tsx'
import { instanceEndingOperations } from './instance-ending/instance-ending.operations.ts'
import { instanceEndingPages } from './instance-ending/instance-ending.pages.tsx'
import { readNetwork } from './instance/instance.operations.ts'
import { networkPage } from './instance/instance.pages.tsx'
import { inductionOperations } from './induction/induction.operations.ts'
import { inductionPages } from './induction/induction.pages.tsx'
import { trainingOperations } from './induction/training.operations.ts'
import { trainingPages } from './induction/training.pages.tsx'
import { assigningOperations } from './municipality/assigning.operations.ts'
import { assigningPages } from './municipality/assigning.pages.tsx'
import { findMunicipalities } from './municipality/municipality.operations.ts'
import { municipalitiesPage } from './municipality/municipality.pages.tsx'
import { mergerPlanOperations } from './merger-plan/merger-plan.operations.ts'
import { mergerPlanPages } from './merger-plan/merger-plan.pages.tsx'
import { networkFileOperations } from './network-file/network-file.operations.ts'
import { networkFilePages } from './network-file/network-file.pages.tsx'
import { personPages } from './professional/person.pages.tsx'
import { professionalOperations } from './professional/professional.operations.ts'
import { professionalPages } from './professional/professional.pages.tsx'
import { membershipOperations } from './right/membership.operations.ts'
import { rightOperations } from './right/right.operations.ts'
import { rightPages } from './right/right.pages.tsx'
import { rightReviewOperations } from './right-review/right-review.operations.ts'
import { rightReviewPages } from './right-review/right-review.pages.tsx'
import { reportPackOperations } from './report-pack/report-pack.operations.ts'
import { reportPackPages } from './report-pack/report-pack.pages.tsx'
import { minutesOperations } from './steering-meeting/minutes.operations.ts'
import { minutesPages } from './steering-meeting/minutes.pages.tsx'
import { steeringDecisionOperations } from './steering-meeting/steering-decision.operations.ts'
import { steeringDecisionPages } from './steering-meeting/steering-decision.pages.tsx'
import { steeringMeetingOperations } from './steering-meeting/steering-meeting.operations.ts'
import { steeringMeetingPages } from './steering-meeting/steering-meeting.pages.tsx'
import { startUpOperations } from './start-up/start-up.operations.ts'
import { startUpPages } from './start-up/start-up.pages.tsx'
import { seatPages } from './steering-group/seat.pages.tsx'
import { steeringGroupOperations } from './steering-group/steering-group.operations.ts'
import { steeringGroupPage } from './steering-group/steering-group.pages.tsx'
import { teamChangeOperations } from './team/team-change.operations.ts'
import { teamChangePages } from './team/team-change.pages.tsx'
import { teamFormingOperations } from './team/team-forming.operations.ts'
import { teamFormingPages } from './team/team-forming.pages.tsx'
import { readTeam } from './team/team.operations.ts'
import { teamPage } from './team/team.pages.tsx'
import { teamMergerOperations } from './team-merger/team-merger.operations.ts'
import { teamMergerPages } from './team-merger/team-merger.pages.tsx'
import { teamContactOperations } from './team-contact/team-contact.operations.ts'
import { teamContactPages } from './team-contact/team-contact.pages.tsx'

/** The verbs of the network room. */
export const networkOperations: readonly AnyOperation[] = [
  readNetwork,
  listParties,
  readAgreement,
  ...agreementKeepingOperations,
  ...partyOperations,
  ...agreementRuleOperations,
  ...networkFileOperations,
  ...startUpOperations,
  readTeam,
  ...teamFormingOperations,
  ...teamChangeOperations,
  ...assigningOperations,
  ...teamMergerOperations,
  ...mergerPlanOperations,
  ...instanceEndingOperations,
  ...steeringGroupOperations,
  ...steeringMeetingOperations,
  ...minutesOperations,
  ...steeringDecisionOperations,
  ...reportPackOperations,
  ...decisionOperations,
  findMunicipalities,
  ...teamContactOperations,
  ...professionalOperations,
  ...membershipOperations,
  ...rightOperations,
  ...inductionOperations,
  ...trainingOperations,
  ...rightReviewOperations,
]

/** The screens of the network room. */
export const networkPages: readonly Page[] = [
  networkPage,
  partiesPage,
  agreementPage,
  ...agreementFormPages,
  ...partyPages,
  ...agreementRulePages,
  ...networkFilePages,
  ...startUpPages,
  teamPage,
  ...teamFormingPages,
  ...teamChangePages,
  ...assigningPages,
  ...teamMergerPages,
  ...mergerPlanPages,
  ...instanceEndingPages,
  ...teamContactPages,
  steeringGroupPage,
  ...seatPages,
  ...steeringMeetingPages,
  ...minutesPages,
  ...steeringDecisionPages,
  ...reportPackPages,
  decisionsPage,
  decisionPage,
  ...decisionFormPages,
  municipalitiesPage,
  ...professionalPages,
  ...personPages,
  ...rightPages,
  ...inductionPages,
  ...trainingPages,
  ...rightReviewPages,
]
