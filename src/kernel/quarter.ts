import type { Text } from './language.ts'

/** First day of the quarter a day lies in. ISO days. */
export function quarterOf(day: string): string {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`
}

const months: readonly Text[] = [
  { sv: 'januari–mars', fi: 'tammi–maaliskuu', en: 'January–March' },
  { sv: 'april–juni', fi: 'huhti–kesäkuu', en: 'April–June' },
  { sv: 'juli–september', fi: 'heinä–syyskuu', en: 'July–September' },
  { sv: 'oktober–december', fi: 'loka–joulukuu', en: 'October–December' },
]

/** A quarter as people say it: "juli–september 2026". `period` is its first day. */
export function periodText(period: string): Text {
  const name = months[Math.floor((Number(period.slice(5, 7)) - 1) / 3)]
  if (name === undefined) throw new RangeError('No quarter')
  const year = period.slice(0, 4)
  return { sv: `${name.sv} ${year}`, fi: `${name.fi} ${year}`, en: `${name.en} ${year}` }
}
