import { z } from 'zod'
import { ageOn, daysBetween, eighteenthBirthday } from '#kernel/clock.ts'
import { dueOn, getDeadlineRule } from '#kernel/deadline.ts'
import { fieldError, type InputFieldError } from '#kernel/input.ts'
import { dayOutput, idOutput, textOutput } from '#kernel/output.ts'
import './deadline-errors.words.ts'

/** A time limit of a case as people need it: what it is, where it is written, from when, the last day, and how it went. */
export const Deadline = z.object({
  id: idOutput,
  rule: z.string(),
  name: textOutput,
  /** What starts the time. */
  startEvent: textOutput,
  explanation: textOutput,
  /** Where the limit is written; empty for aims of the teams themselves. */
  citations: z.array(textOutput),
  statutory: z.boolean(),
  /** False when a lawyer has not confirmed how the rule is read; `uncertaintyReason` says why. */
  certain: z.boolean(),
  uncertaintyReason: textOutput.nullable(),
  startOn: dayOutput,
  /** The last day; null for a duty without a counted limit ("immediately"). */
  dueOn: dayOutput.nullable(),
  completedOn: dayOutput.nullable(),
  /** To whom the duty passed instead of being done here. */
  transferredTo: z.string().nullable(),
  version: z.number().int(),
})
export type Deadline = z.infer<typeof Deadline>

/** An open time limit on the way to Today: of a case, or of a contact the team has not decided about. */
export const OpenDeadline = Deadline.pick({
  id: true,
  rule: true,
  name: true,
  statutory: true,
  startOn: true,
  dueOn: true,
}).extend({
  caseId: idOutput.nullable(),
  /** Of the case, or of the contact while there is none. */
  number: z.string(),
  referralId: idOutput,
})
export type OpenDeadline = z.infer<typeof OpenDeadline>

/** Longest name of the authority or team a duty passed to. */
export const TRANSFER_LIMIT = 300

/** Stands in place of who a duty passed to when somebody found that there is none. */
export const NO_DUTY = 'no_duty'

type Progress = Pick<Deadline, 'completedOn' | 'transferredTo'>

/** Still to be done here: neither done nor passed to another authority or team. */
export const isOpen = (deadline: Progress): boolean => deadline.completedOn === null && deadline.transferredTo === null

/** Open and its last day has passed. A duty without a last day ("immediately") is late from the day after it began. */
export const isLate = (deadline: Progress & Pick<Deadline, 'startOn' | 'dueOn'>, today: string): boolean =>
  isOpen(deadline) && (deadline.dueOn ?? deadline.startOn) < today

type Outcome = { readonly completedOn?: string | undefined; readonly transferredTo?: string | undefined }

/** What is wrong with the outcome of a time limit: done or passed on, one of the two; done from its start to today. Days are ISO. */
export function outcomeErrors(
  deadline: Pick<Deadline, 'startOn'>,
  { completedOn, transferredTo }: Outcome,
  today: string,
): InputFieldError[] {
  if (completedOn === undefined)
    return transferredTo === undefined ? [fieldError('completedOn', 'deadline_outcome_required')] : []
  if (transferredTo !== undefined) return [fieldError('transferredTo', 'deadline_outcome_either')]
  if (completedOn > today) return [fieldError('completedOn', 'date_in_future')]
  return completedOn < deadline.startOn ? [fieldError('completedOn', 'deadline_before_start')] : []
}

/** What the published rule says of a stored time limit. Throws on a rule that the data do not have. */
export function ruleFacts(ruleId: string) {
  const rule = getDeadlineRule(ruleId)
  return {
    rule: rule.id,
    name: rule.name,
    startEvent: rule.startEvent.text,
    explanation: rule.explanation,
    citations: [...rule.citations],
    certain: rule.certainty === 'certain',
    uncertaintyReason: rule.uncertaintyReason,
  }
}

/** `days` until the eighteenth birthday; 0 on the day itself, negative after it. */
export type TurningEighteen = { readonly days: number; readonly level: 'first' | 'last' }

/**
 * Whether the case must be planned towards the eighteenth birthday (C-35): `first` from 90 days before, `last` from 30 days
 * before (rules turning_18_first_warning and turning_18_last_warning: the teams' own practice) and as long as the case goes on
 * after it. Null before that, and when no birth date is known. Days are ISO `yyyy-mm-dd`.
 */
export function turningEighteen(birthDate: string | null, today: string): TurningEighteen | null {
  if (birthDate === null) return null
  const birthday = eighteenthBirthday(birthDate)
  const warned = (ruleId: string): boolean => (dueOn(getDeadlineRule(ruleId), birthday) ?? birthday) <= today
  const days = daysBetween(today, birthday)
  if (warned('turning_18_last_warning')) return { days, level: 'last' }
  return warned('turning_18_first_warning') ? { days, level: 'first' } : null
}

/** Age groups whose rules differ: no criminal liability under 15 (ETL 805/2011 3:5), a minor until 18. */
export const ageGroups = ['under_15', 'from_15_to_17', 'adult'] as const
export type AgeGroup = (typeof ageGroups)[number]

/**
 * Age group on a day: that of an act, or today. The two are asked apart, since the rules of an act follow the age at the act
 * (C-36). Days are ISO `yyyy-mm-dd`.
 */
export function ageGroupOn(birthDate: string, day: string): AgeGroup {
  const age = ageOn(birthDate, day)
  if (age < 15) return 'under_15'
  return age < 18 ? 'from_15_to_17' : 'adult'
}
