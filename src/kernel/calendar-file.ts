import { createEvents, type EventAttributes } from 'ics'

/*
 * Moments of meetings as iCalendar (RFC 5545): in UTC, private, and with nothing in it by which somebody who sees the calendar could learn
 * of whom the meeting is. What a calendar program is given goes on to servers and telephones that nobody of ours looks after.
 */

/** One meeting. `title` and `place` are seen by everybody who sees the calendar. */
export type CalendarEvent = {
  /** Known again by a calendar program; says nothing of the row it comes from. */
  readonly uid: string
  readonly title: string
  readonly startsAt: Date
  readonly minutes: number
  /** False while the time may still change. */
  readonly confirmed: boolean
  readonly place?: string | undefined
}

const PRODUCT = 'fairlead'
const EMPTY = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nCALSCALE:GREGORIAN\r\nPRODID:${PRODUCT}\r\nMETHOD:PUBLISH\r\n`

const attributes = (event: CalendarEvent): EventAttributes => ({
  uid: `${event.uid}@fairlead`,
  productId: PRODUCT,
  title: event.title,
  start: event.startsAt.getTime(),
  startInputType: 'utc',
  startOutputType: 'utc',
  duration: { hours: Math.floor(event.minutes / 60), minutes: event.minutes % 60 },
  classification: 'PRIVATE',
  status: event.confirmed ? 'CONFIRMED' : 'TENTATIVE',
  ...(event.place === undefined ? {} : { location: event.place }),
})

/**
 * A calendar with these meetings. `mark`: that of the copy, where it is a file somebody takes out (S-10); no calendar program shows it.
 * @throws Error when an event has no valid time
 */
export function calendarFile(events: readonly CalendarEvent[], mark?: string): string {
  const value = events.length === 0 ? `${EMPTY}END:VCALENDAR\r\n` : createEvents(events.map(attributes)).value
  if (!value) throw new Error('The calendar could not be written')
  return mark === undefined ? value : value.replace('END:VCALENDAR', `X-FAIRLEAD-COPY:${mark}\r\nEND:VCALENDAR`)
}
