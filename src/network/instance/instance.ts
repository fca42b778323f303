import { z } from 'zod'
import { AgreementSummary } from '#network/agreement/agreement.ts'
import { AgreementWarning } from '#network/agreement/agreement-warning.ts'
import { Coverage, Team, YouthWorkResource } from '#network/team/team.ts'
import { canOutput, idOutput, textOutput } from '#kernel/output.ts'

/** A team as the overview of its instance shows it. */
export const TeamSummary = Team.extend({
  municipalities: z.array(textOutput),
  coverage: z.array(Coverage),
  /** State of the special youth-work resource; null where the agreement knows none. */
  youthWorkResource: YouthWorkResource.shape.state.nullable(),
})
export type TeamSummary = z.infer<typeof TeamSummary>

/** One region's Anchor work at a glance, with what is still missing in it. */
export const NetworkOverview = z.object({
  id: idOutput,
  name: textOutput,
  /** Year, when known. */
  founded: z.number().int().nullable(),
  /** The target group is younger than this. */
  ageLimit: z.number().int(),
  /** Professions whose stance a selection needs (C-11); empty where the team decides together. */
  selectionPanel: z.array(z.string()),
  agreements: z.array(AgreementSummary),
  /** Agreements that end soon, or have ended without another in their place. */
  warnings: z.array(AgreementWarning),
  /** Whether it is recorded when an agreement is in force. */
  ruleRecorded: z.boolean(),
  /** Whether new contacts and cases can be opened today. */
  workOpen: z.boolean(),
  can: canOutput,
  teams: z.array(TeamSummary),
  partyCount: z.number().int(),
  partiesWithoutMember: z.array(textOutput),
  municipalitiesWithoutTeam: z.array(textOutput),
})
export type NetworkOverview = z.infer<typeof NetworkOverview>
