import { HOUR } from '../world/making.ts'
import { textOf } from './canary.ts'

type Row = Record<string, unknown> & { n: number }
/** What a check asks for once something else is there: who ended it, and why. `somebody` is a professional other than the one given. */
type Consequence = (row: Row, somebody: (than?: unknown) => unknown) => void

const set = (row: Row, column: string): boolean => row[column] !== undefined && row[column] !== null
const three = (row: Row): object => ({ sv: textOf(row.n), fi: textOf(row.n), en: textOf(row.n) })

/** Whoever did one thing did the other. */
const by =
  (moment: string, who: string, doer: string, reason?: string): Consequence =>
  (row) => {
    if (!set(row, moment)) return
    row[who] = row[doer]
    if (reason !== undefined) row[reason] = textOf(row.n)
  }

/** A household link is written one way: the lower id first. */
const inOrder: Consequence = (row) => {
  const [one, two] = [String(row['case_id']), String(row['other_case_id'])]
  if (one > two) Object.assign(row, { case_id: two, other_case_id: one })
}

/** Whoever did it is somebody else than who it was done to. */
const another =
  (doer: string, than: string): Consequence =>
  (row, somebody) => {
    row[doer] = somebody(row[than])
  }
const writtenByStaff: Consequence = (row, somebody) => {
  row['recorded_by'] ??= somebody()
}

/** Two decide that an instance ends, or one takes back what they proposed; where to turn then is said with it. */
const settledBySomebodyElse: Consequence = (row, somebody) => {
  row['turn_to'] = three(row)
  if (row['state'] === 'proposed') return
  row['settled_by'] = row['state'] === 'withdrawn' ? row['proposed_by'] : somebody(row['proposed_by'])
  Object.assign(row, { settled_at: -2 * HOUR, note: textOf(row.n) })
}

/** By table; several of one table one after another. */
export const consequences: Readonly<Record<string, readonly Consequence[]>> = {
  anchor_case: [
    (row) => {
      if (row['phase'] === 'closed')
        Object.assign(row, { closed_at: -HOUR, closing_reason: 'no_need', closing_note: textOf(row.n) })
    },
  ],
  // Written down by a worker: what a person writes themself has another way in.
  family_view: [writtenByStaff],
  released_remark: [writtenByStaff],
  own_words_withdrawal: [writtenByStaff],
  meeting_answer: [writtenByStaff],
  absence_cover: [
    another('substitute_id', 'professional_id'),
    (row) => {
      row['recorded_by'] = row['professional_id']
    },
  ],
  right_change: [another('made_by', 'professional_id')],
  right_proposal: [another('proposed_by', 'professional_id')],
  right_review: [another('reviewed_by', 'professional_id')],
  steering_meeting: [another('secretary_id', 'chair_id')],
  instance_ending: [settledBySomebodyElse, by('closed_at', 'closed_by', 'proposed_by', 'close_reason')],
  team_merger_plan: [by('called_off_at', 'called_off_by', 'planned_by')],
  protected_grant: [another('granted_by', 'professional_id')],
  breach: [
    (row, somebody) => {
      row['professional_id'] = somebody()
    },
  ],
  case_restriction: [by('ended_at', 'ended_by', 'decided_by')],
  other_party: [by('ended_at', 'ended_by', 'recorded_by')],
  incident_participant: [by('ended_at', 'ended_by', 'added_by')],
  household_link: [by('ended_at', 'ended_by', 'linked_by'), inOrder],
  invited_expert: [
    (row, somebody) => {
      row['invited_by'] = somebody(row['professional_id'])
    },
    by('withdrawn_at', 'withdrawn_by', 'invited_by'),
  ],
  conflict_of_interest: [
    (row, somebody) => {
      if (set(row, 'ended_at')) row['ended_by'] = somebody(row['professional_id'])
    },
  ],
  disclosure_rule: [
    (row, somebody) => {
      if (set(row, 'annulled_at')) Object.assign(row, { annulled_by: somebody(), annulment_reason: textOf(row.n) })
      if (row['consent'] === 'required_unless') row['consent_unless'] = three(row)
    },
  ],
  consent: [
    by('withdrawn_at', 'withdrawal_recorded_by', 'recorded_by'),
    (row) => {
      row['recorded_at'] = -48 * HOUR
      if (!set(row, 'to_register_id')) Object.assign(row, { to_authority: 'education', to_name: textOf(row.n) })
    },
  ],
  disclosure: [
    by('revoked_at', 'revoked_by', 'decided_by', 'revocation_reason'),
    by('answer', 'answered_by', 'decided_by', 'answer_reason'),
    (row) => {
      row['necessity'] = textOf(row.n)
      if (set(row, 'answer')) row['answered_at'] = -HOUR
      if (!set(row, 'to_register_id')) Object.assign(row, { to_authority: 'education', to_name: textOf(row.n) })
    },
  ],
  entry: [
    (row) => {
      if (set(row, 'retracted_at')) row['retraction_reason'] = textOf(row.n)
      if (set(row, 'received_disclosure_id')) row['necessity'] = textOf(row.n)
    },
  ],
  attachment: [
    (row) => {
      if (row['state'] !== 'refused') row['file_key'] = textOf(row.n)
    },
  ],
  induction: [
    (row, somebody) => {
      row['confirmed_by'] = somebody(row['professional_id'])
    },
    by('withdrawn_at', 'withdrawn_by', 'confirmed_by'),
  ],
  incident: [
    (row, somebody) => {
      if (set(row, 'outcome')) Object.assign(row, { reviewed_at: -HOUR, reviewed_by: somebody(row['recorded_by']) })
    },
  ],
  duty: [
    (row) => {
      if (row['outcome'] === 'fulfilled')
        Object.assign(row, { manner: 'notification', sent_on: -1, channel: 'phone', family: 'informed' })
    },
  ],
  presence_task: [
    (row) => {
      row['guardians_told'] = true
    },
  ],
  meeting_participant: [
    (row) => {
      if (set(row, 'external_organisation') && (set(row, 'professional_id') || set(row, 'person_id')))
        Object.assign(row, { external_name: null, external_organisation: null })
    },
  ],
}
