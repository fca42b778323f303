import type { JSX } from 'preact'
import { percentText } from '#governance/case-indicator/case-indicator.ts'
import { formatDate, formatNumber } from '#kernel/format.ts'
import type { Text } from '#kernel/language.ts'
import { Lines } from '#network/lines.tsx'
import type { View } from '#web/view.ts'
import { valueOf, type Indicator, type IndicatorValue } from './indicator.ts'
import { unitTexts, words } from './goal.words.ts'

/** "75 %": a value as people read it. */
export const valueText = (view: View, unit: Indicator['unit'], value: IndicatorValue): string => {
  const number =
    value.bounds === null
      ? formatNumber(valueOf(unit, value), view.language, unit === 'euro' ? 0 : 1)
      : percentText(value.bounds.percent)
  return view.t(unitTexts[unit]?.(number) ?? { sv: number, fi: number, en: number })
}

/** The days a value is about; one day is how things stood. */
export const periodOf = (view: View, { firstDay, lastDay }: IndicatorValue): Text => {
  const [first, last] = [formatDate(firstDay, view.language), formatDate(lastDay, view.language)]
  return firstDay === lastDay ? words.onDay(first) : words.between(first, last)
}

type LastValueProps = { readonly view: View; readonly unit: Indicator['unit']; readonly last: IndicatorValue | null }

/** The last value with its period, or that there is none. */
export const LastValue = ({ view, unit, last }: LastValueProps): JSX.Element =>
  last === null ? (
    <>{view.t(words.noValue)}</>
  ) : (
    <Lines lines={[<strong>{valueText(view, unit, last)}</strong>, view.t(periodOf(view, last))]} />
  )
