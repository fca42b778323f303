import { z } from 'zod'
import { CLASS_WIDTH } from '#governance/case-indicator/case-indicator.ts'
import { yearInput } from '#governance/party-cost/party-cost.ts'
import { fieldError, integer, shortText, type InputFieldError } from '#kernel/input.ts'
import { namesSomebody } from '#kernel/names-somebody.ts'
import { idOutput, momentOutput, textOutput } from '#kernel/output.ts'
import './police-figure.words.ts'

/** Fewest that a figure may tell of: in all, among those suspected, and among those not. */
export const LEAST_IN_ALL = 10
export const LEAST_OF_PART = 5

/** What a police authority counted in its own register and tells as an aggregate (D-08), in classes of five. */
export const PoliceFigure = z.object({
  id: idOutput,
  agencyName: textOutput,
  /** Year in which the cases were closed. */
  year: z.number().int(),
  /** Lower ends of the classes: suspected of a new offence within twelve months, and not. */
  parts: z.array(z.number().int()),
  source: z.string(),
  recordedAt: momentOutput,
})
export type PoliceFigure = z.infer<typeof PoliceFigure>

const MOST = 100_000
/** What the police type: they know the numbers, Fairlead keeps the classes. */
export const figureFields = {
  year: yearInput(),
  suspected: integer(0, MOST),
  followed: integer(0, MOST),
  source: shortText(300).min(5, 'too_short'),
}
export type TypedFigure = Readonly<z.output<z.ZodObject<typeof figureFields>>>

/** What is wrong with a figure: more than all, few people, or a year whose twelve months are not over. `today` is ISO. */
export function figureErrors({ year, suspected, followed, source }: TypedFigure, today: string): InputFieldError[] {
  const few =
    followed < LEAST_IN_ALL ||
    suspected < LEAST_OF_PART ||
    (suspected <= followed && followed - suspected < LEAST_OF_PART)
  return [
    ...(namesSomebody(source) ? [fieldError('source', 'figure_names_somebody')] : []),
    ...(`${year + 1}-12-31` >= today ? [fieldError('year', 'figure_too_early')] : []),
    ...(suspected > followed ? [fieldError('suspected', 'numerator_too_large')] : []),
    ...(few && suspected <= followed
      ? [fieldError('suspected', 'figure_of_few', { least: LEAST_OF_PART, all: LEAST_IN_ALL })]
      : []),
  ]
}

const classOf = (count: number): number => count - (count % CLASS_WIDTH)

/** The classes that are kept of a figure. */
export const partsOf = ({ suspected, followed }: TypedFigure): number[] => [
  classOf(suspected),
  classOf(followed - suspected),
]
