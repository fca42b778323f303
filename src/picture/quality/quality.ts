import { z } from 'zod'
import { findIndicator, IndicatorValue, type Indicator } from '#governance/goal/indicator.ts'
import { dayOutput, textOutput } from '#kernel/output.ts'

/** What tells of quality (D-07), in the order to show it. */
export const qualityIndicators = [
  'selection_rate',
  'lead_time',
  'lead_time_80',
  'multi_professional_meetings',
  'meetings_per_case',
  'seven_weekdays',
  'three_months',
  'services_started',
  'follow_ups_done',
] as const
/** What tells of effect, as far as it can be seen (D-08). */
export const effectIndicators = ['returns_6', 'returns', 'reoffences'] as const

/** The indicators of those names. */
export const indicatorsOf = (ids: readonly string[]): Indicator[] => ids.flatMap((id) => findIndicator(id) ?? [])

/** An indicator of a year with the region's value; null where it would tell of few. */
export const QualityLine = z.object({
  indicator: z.string(),
  name: textOutput,
  formula: textOutput,
  unit: z.enum(['percent', 'number', 'days', 'euro']),
  value: IndicatorValue.nullable(),
})
export type QualityLine = z.infer<typeof QualityLine>

/** The counts behind a value: of one team, of several together (their names), or of the region (none). */
export const QualityCount = z.object({ teams: z.array(textOutput), value: IndicatorValue })
export type QualityCount = z.infer<typeof QualityCount>

/** A year that was counted. */
export const Year = z.object({ year: z.number().int(), countedOn: dayOutput, synthetic: z.boolean() })
