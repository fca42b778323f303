import { expect, test } from 'vitest'
import { calendarFile } from './calendar-file.ts'

const event = {
  uid: 'abc',
  title: 'Möte',
  startsAt: new Date('2026-11-26T12:00:00Z'),
  minutes: 90,
  confirmed: true,
}

test('a meeting is written in UTC, private, with its length', () => {
  const file = calendarFile([event])
  for (const line of [
    'DTSTART:20261126T120000Z',
    'CLASS:PRIVATE',
    'DURATION:PT1H30M',
    'STATUS:CONFIRMED',
    'UID:abc@fairlead',
  ])
    expect(file.split('\r\n')).toContain(line)
  expect(file).not.toMatch(/LOCATION|TZID|DESCRIPTION|ORGANIZER|ATTENDEE/)
})

test('a time that may change says so, and a place stands there only when it is given', () => {
  const file = calendarFile([{ ...event, confirmed: false, place: 'Rum 3; Ekenäs, stationen' }])
  expect(file).toContain('STATUS:TENTATIVE')
  expect(file).toContain('LOCATION:Rum 3\\; Ekenäs\\, stationen')
})

test('a calendar without meetings is a calendar, and a copy carries its mark', () => {
  expect(calendarFile([])).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/)
  expect(calendarFile([event], '1234abcd')).toContain('X-FAIRLEAD-COPY:1234abcd\r\nEND:VCALENDAR')
})
