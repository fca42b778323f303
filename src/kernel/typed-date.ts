import { isDay } from './clock.ts'

/** Two digits of a year: 00–69 are this century, 70–99 the last one. */
const fullYear = (typed: string): string => (typed.length === 4 ? typed : `${Number(typed) < 70 ? '20' : '19'}${typed}`)

/** Days somebody can mean: a year like 0026 is a slip of the keyboard, not a date. */
const firstDay = '1850-01-01'
const lastDay = '2199-12-31'

/**
 * A date the way people type it: "1.2.26", "1.2.2026", "01.02.2026", "1. 2. 2026", "1/2/2026", "1 2 2026", "2026-02-01".
 * Day before month, always. Returns ISO `yyyy-mm-dd`, or null when it is no date or the day does not exist (31.2.2026).
 */
export const parseTypedDate = (typed: string): string | null => {
  const text = typed.trim()
  const iso = /^(\d{4})\s*-\s*(\d{1,2})\s*-\s*(\d{1,2})$/.exec(text)
  const own = /^(\d{1,2})(?:\s*[./-]\s*|\s+)(\d{1,2})(?:\s*[./-]\s*|\s+)(\d{4}|\d{2})\.?$/.exec(text)
  const parts = iso ? [iso[1], iso[2], iso[3]] : own ? [own[3], own[2], own[1]] : []
  const [year, month, date] = parts
  if (year === undefined || month === undefined || date === undefined) return null
  const day = `${fullYear(year)}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) && day >= firstDay && day <= lastDay ? day : null
}

/**
 * A time of day the way people type it: "14", "14.00", "14:00", "9.30", "9,30", "1430", "kl. 14", "klo 9.30".
 * Returns `HH:MM`, or null when it is no time of day (24:00 and 14.60 are not).
 */
export const parseTypedTime = (typed: string): string | null => {
  const text = typed.trim().toLowerCase()
  const match = /^(?:klo\.?\s*|kl\.?\s*)?(\d{1,2})(?:\s*[.:,]\s*(\d{2})|(\d{2}))?\.?$/.exec(text)
  const hour = match?.[1]
  if (hour === undefined) return null
  const minute = match?.[2] ?? match?.[3] ?? '00'
  return Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null
}
