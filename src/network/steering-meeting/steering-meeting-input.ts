import { z } from 'zod'
import { rows } from '#kernel/input-rows.ts'
import {
  dateInput,
  idInput,
  longText,
  optionalDateInput,
  optionalLongText,
  optionalShortText,
  shortText,
  timeInput,
  versionInput,
} from '#kernel/input.ts'

/** Longest texts, in characters. */
export const PROPOSAL_LIMIT = 4000
export const MINUTES_LIMIT = 8000
export const DECISION_LIMIT = 2000
export const REASON_LIMIT = 1000

const steeringMeetingId = idInput('steering meeting')
export const meetingInput = z.object({ steeringMeetingId })
const optionalId = <Noun extends string>(noun: Noun) =>
  z.preprocess((value) => (value === '' ? undefined : value), idInput(noun).optional())

const planned = {
  heldOn: dateInput(),
  startsAt: timeInput(),
  place: shortText(200),
  chair: idInput('professional'),
  secretary: idInput('professional'),
}
export const planInput = z.object(planned)
export const changeMeetingInput = meetingInput.extend({ ...planned, version: versionInput() })
export const cancelInput = meetingInput.extend({
  reason: shortText(500).min(3, 'too_short'),
  version: versionInput(),
})
export const signInput = meetingInput.extend({ version: versionInput() })
export const returnInput = meetingInput.extend({
  reason: longText(REASON_LIMIT).min(3, 'too_short'),
  version: versionInput(),
})

export const itemInput = meetingInput.extend({ itemId: idInput('item') })
const item = { title: shortText(200).min(3, 'too_short'), proposal: optionalLongText(PROPOSAL_LIMIT) }
export const addItemInput = meetingInput.extend(item)
export const changeItemInput = itemInput.extend({
  ...item,
  minutes: optionalLongText(MINUTES_LIMIT),
  version: versionInput(),
})
export const withdrawItemInput = itemInput.extend({ version: versionInput() })

/** Everybody who came, seat by seat; a seat without a name did not come. Others who were heard: a name a line. */
export const attendanceInput = meetingInput.extend({
  seats: rows(z.object({ seat: idInput('seat'), name: optionalShortText(120) }), { max: 100 }),
  heard: optionalLongText(1000),
})

const decided = {
  item: idInput('item'),
  decided: longText(DECISION_LIMIT).min(3, 'too_short'),
  owner: optionalId('agency'),
  ownerName: optionalShortText(120),
  dueOn: optionalDateInput(),
}
export const decisionInput = meetingInput.extend({ steeringDecisionId: idInput('steering decision') })
export const recordDecisionInput = meetingInput.extend(decided)
export const changeDecisionInput = decisionInput.extend({ ...decided, version: versionInput() })
export const withdrawDecisionInput = decisionInput.extend({ version: versionInput() })
export const taskDoneInput = z.object({
  steeringDecisionId: idInput('steering decision'),
  doneOn: dateInput(),
  note: shortText(1000).min(3, 'too_short'),
})
