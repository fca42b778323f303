const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' })
const DAY_MS = 86_400_000

/** The day so many days from today in Helsinki, where it is another one than elsewhere for two or three hours of each night. */
export const dayFrom = (days: number, now = Date.now()): string => dayFormat.format(now + days * DAY_MS)

/** Today in Helsinki, as the midnight of that day in UTC: for sums of days. */
export const today = (): Date => new Date(`${dayFrom(0)}T00:00:00Z`)
