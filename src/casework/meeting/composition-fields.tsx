import type { JSX } from 'preact'
import { Checkboxes, type Option } from '#web/components/choices.tsx'
import type { View } from '#web/view.ts'
import { RESPONSIBLE, type Proposal } from './composition.ts'
import { words } from './composition.words.ts'
import type { CandidateProfessional, PreparedMeeting } from './meeting-arranging.ts'
import type { MeetingFormProps } from './meeting-form.tsx'

type Prepared = Pick<PreparedMeeting, 'case' | 'proposals' | 'candidates' | 'meeting'>
type Known = Pick<CandidateProfessional, 'professionalId' | 'profession' | 'member'>

const isProposed = (data: Prepared, proposal: Proposal, { professionalId, profession, member }: Known): boolean =>
  proposal.key === RESPONSIBLE
    ? professionalId === data.case.responsibleId
    : // Where the case has members of the authority, it is they who are proposed and no colleague of theirs.
      proposal.professions.includes(profession) &&
      (member ||
        data.candidates.professionals.every((each) => !each.member || !proposal.professions.includes(each.profession)))

/** Proposals that one professional stands for, those left out of this meeting not counted. */
export const proposalsOf = (data: Prepared, candidate: Known): Proposal[] =>
  data.proposals.filter(
    (proposal) => data.meeting?.leftOut.includes(proposal.key) !== true && isProposed(data, proposal, candidate),
  )

/** Who of those one can ask stands for a proposal. */
function actorsOf(data: Prepared, proposal: Proposal): string[] {
  const professionals = data.candidates.professionals
    .filter((each) => isProposed(data, proposal, each))
    .map((each) => each.name)
  const regulars = data.candidates.regulars
    .filter((each) => proposal.professions.includes(each.profession))
    .map((each) => each.name ?? each.organisation)
  return [...professionals, ...regulars]
}

function optionOf(view: View, data: Prepared, proposal: Proposal): Option {
  const name = view.t(proposal.name)
  const actors = actorsOf(data, proposal)
  const reasons = proposal.reasons.map((each) => view.t(each))
  return {
    value: proposal.key,
    text: actors.length === 0 ? name : view.t(words.withActors(name, actors.join(', '))),
    hint: [...reasons, ...(actors.length === 0 ? [view.t(words.nobodyKnown)] : [])].join(' '),
  }
}

/** Everybody the composer proposes, each with the sentences that explain why; a tick says that they are not needed at this meeting. */
export const ProposalFields = ({ view, form, data }: MeetingFormProps): JSX.Element | null =>
  data.proposals.length === 0 ? null : (
    <Checkboxes
      view={view}
      form={form}
      name="leftOut"
      label={words.proposed}
      hint={words.proposedHint}
      options={data.proposals.map((each) => optionOf(view, data, each))}
    />
  )
