import { z } from 'zod'
import {
  dateInput,
  fieldError,
  idInput,
  integer,
  optionalShortText,
  timeInput,
  type InputFieldError,
} from '#kernel/input.ts'
import { rows } from '#kernel/input-rows.ts'
import { idOutput, momentOutput } from '#kernel/output.ts'
import './meeting-time-errors.words.ts'

/** Fewest and most times that are proposed at once: one alone is no choice, and nobody compares more. */
export const FEWEST_TIMES = 2
export const MOST_TIMES = 6
/** Longest message with an answer by link, in characters. */
export const MESSAGE_LIMIT = 500
/** Longest name of somebody who comes instead, in characters. */
export const SUBSTITUTE_LIMIT = 120
/** Most answers to one invitation. */
export const MOST_ANSWERS = 99

/** How a proposed time fits somebody; `unsure` is an answer too, and counts as none. */
export const fits = ['best', 'possible', 'unsure', 'impossible'] as const
export type Fit = (typeof fits)[number]

/** How an answer came: by the professional in Fairlead, by link, or told to a worker (`told`: nobody wrote how). */
export const answerWays = ['own', 'link', 'phone', 'in_person', 'message', 'told'] as const
export type AnswerWay = (typeof answerWays)[number]
/** The ways a worker can say that an answer came. */
export const recordableWays = ['phone', 'in_person', 'message'] as const

/** What an answer says; `possible` holds `best` too. */
export type Said = {
  /** `waiting`: they do not know yet. */
  readonly reply: 'accepted' | 'declined' | 'waiting'
  readonly possible: readonly string[]
  readonly best: string | null
  readonly impossible: readonly string[]
  readonly unsure: readonly string[]
}

export const Answer = z.object({
  /** 1 for the first answer to the invitation, 2 for the next; the last one counts. */
  number: z.number().int(),
  reply: z.enum(['accepted', 'declined', 'waiting']),
  possible: z.array(idOutput),
  best: idOutput.nullable(),
  impossible: z.array(idOutput),
  unsure: z.array(idOutput),
  substitute: z.string().nullable(),
  /** By link only: language of the interpreter they say they need, whether they would rather take part remotely, and a few words. */
  interpreterLanguage: z.string().nullable(),
  remote: z.boolean(),
  message: z.string().nullable(),
  way: z.enum(answerWays),
  /** Null when it came by link. */
  recordedByName: z.string().nullable(),
  answeredAt: momentOutput,
})
export type Answer = z.infer<typeof Answer>

/** Everything one participant has answered, the last answer first. */
export const Answered = z.object({ participantId: idOutput, answers: z.array(Answer) })
export type Answered = z.infer<typeof Answered>

/** A time that is proposed and not settled. */
export const OpenTime = z.object({ id: idOutput, startsAt: momentOutput })
export type OpenTime = z.infer<typeof OpenTime>

/** An open time with how many it fits; `waiting` have not said. */
export const WeighedTime = OpenTime.extend({
  best: z.number().int(),
  possible: z.number().int(),
  impossible: z.number().int(),
  waiting: z.number().int(),
})
export type WeighedTime = z.infer<typeof WeighedTime>

/** How a time fits somebody by their last answer; null when they have not said. */
export function fitOf(timeId: string, last: Omit<Said, 'reply'> | undefined): Fit | null {
  if (last === undefined) return null
  if (last.best === timeId) return 'best'
  if (last.possible.includes(timeId)) return 'possible'
  if (last.unsure.includes(timeId)) return 'unsure'
  return last.impossible.includes(timeId) ? 'impossible' : null
}

const better = (one: WeighedTime, other: WeighedTime): number =>
  one.impossible - other.impossible ||
  other.best - one.best ||
  other.possible - one.possible ||
  one.startsAt.getTime() - other.startsAt.getTime()

/** The open times with how they fit those who are asked, the one that fits most on top; of two alike the earlier. */
export function weighTimes(open: readonly OpenTime[], answered: readonly Answered[], asked: number): WeighedTime[] {
  return open
    .map((time): WeighedTime => {
      const said = answered.map(({ answers: [last] }) => fitOf(time.id, last))
      const count = (fit: Fit): number => said.filter((each) => each === fit).length
      const [best, possible, impossible] = [count('best'), count('possible'), count('impossible')]
      return { ...time, best, possible, impossible, waiting: Math.max(0, asked - best - possible - impossible) }
    })
    .sort(better)
}

/** Rows of the form in which times are proposed. */
export const timeRows = () => rows(z.object({ date: dateInput(), startTime: timeInput() }), { max: MOST_TIMES })

/** What one answers: how each time fits, or where no times are proposed whether one comes. */
export const answerFields = {
  times: rows(z.object({ timeId: idInput(), fits: z.enum(fits, { error: 'choose_one' }) }), {
    max: MOST_TIMES,
  }).default([]),
  reply: z
    .enum(['', 'accepted', 'declined', 'waiting'], { error: 'choose_one' })
    .transform((chosen) => (chosen === '' ? undefined : chosen))
    .optional(),
  substitute: optionalShortText(SUBSTITUTE_LIMIT),
  /** Number this answer gets: one more than the last one the person had before their eyes (U-06). */
  version: integer(1, MOST_ANSWERS),
}
/** Number of the next answer to an invitation with so many. */
export const nextNumber = (answers: number): number => answers + 1

export type AnswerInput = z.output<z.ZodObject<typeof answerFields>>

/** What is wrong with an answer to an invitation with these open times. Times that are not proposed any more: the caller's check. */
export function answerErrors(
  input: Pick<AnswerInput, 'times' | 'reply'>,
  open: readonly OpenTime[],
): InputFieldError[] {
  if (open.length === 0) return input.reply === undefined ? [fieldError('reply', 'choose_one')] : []
  const missing = open.flatMap(({ id }, index) =>
    input.times.some((each) => each.timeId === id) ? [] : [fieldError(`times.${index}.fits`, 'choose_one')],
  )
  const best = input.times.flatMap((each, index) => (each.fits === 'best' ? [index] : []))
  return [...missing, ...(best.length > 1 ? [fieldError(`times.${best[1] ?? 0}.fits`, 'one_best')] : [])]
}

/** Whether an answer speaks of a time that is not proposed any more: the proposal has changed meanwhile. */
export const speaksOfOthers = (input: Pick<AnswerInput, 'times'>, open: readonly OpenTime[]): boolean =>
  input.times.some((each) => !open.some(({ id }) => id === each.timeId))

/** What an answer says. Somebody whom no time fits declines; who does not know of some, and can come at none of the rest, has not said. */
export function saidOf(input: Pick<AnswerInput, 'times' | 'reply'>): Said {
  const ids = (...wanted: readonly Fit[]): string[] =>
    input.times.filter((each) => wanted.includes(each.fits)).map((each) => each.timeId)
  const possible = ids('best', 'possible')
  const unsure = ids('unsure')
  const ofTimes = possible.length > 0 ? 'accepted' : unsure.length > 0 ? 'waiting' : 'declined'
  const reply = input.times.length > 0 ? ofTimes : (input.reply ?? 'declined')
  return { reply, possible, best: ids('best')[0] ?? null, impossible: ids('impossible'), unsure }
}

/** What a participant's reply is once a time is settled: by what they said of that time, else as it was. */
export const replyFor = (timeId: string, last: Said | undefined): 'accepted' | 'declined' | 'waiting' => {
  const fit = fitOf(timeId, last)
  return fit === null || fit === 'unsure' ? 'waiting' : fit === 'impossible' ? 'declined' : 'accepted'
}
