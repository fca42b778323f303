import { z } from 'zod'
import { textInput } from '#kernel/input-texts.ts'
import { dateInput, idInput, longText, shortText, versionInput } from '#kernel/input.ts'

/** Longest proposal or decision, in characters: minutes are quoted, not summed up. */
export const RECORD_LIMIT = 8000

/** "178", "§178" and "178 §" are all written "§ 178", as the minutes have it. */
const section = () =>
  shortText(30).transform((typed) => {
    const number = /^§?\s*(\d+[a-z]?)\s*§?$/i.exec(typed)?.[1]
    return number === undefined ? typed : `§ ${number}`
  })

const written = {
  organ: textInput(120),
  decidedOn: dateInput(),
  section: section(),
  registerNumber: shortText(60),
  proposal: longText(RECORD_LIMIT),
  decision: longText(RECORD_LIMIT),
  furtherInformation: shortText(300),
}
export const registerDecisionInput = z.object({ agency: idInput('agency'), ...written })
export const changeDecisionInput = z.object({
  decisionId: idInput('decision'),
  ...written,
  version: versionInput(),
})
