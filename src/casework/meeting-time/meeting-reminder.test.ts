import { expect, test } from 'vitest'
import { remindersOf } from './meeting-reminder.ts'

const meeting = {
  instanceId: 'instance',
  startsAt: new Date('2026-11-26T07:00:00Z'),
  confirmed: true,
  participants: [
    { id: 'youth', reply: 'accepted', language: 'sv' },
    { id: 'guardian', reply: 'declined', language: 'fi' },
    { id: 'school', reply: 'waiting', language: 'fi' },
    { id: 'police', reply: 'accepted', language: null },
  ],
}

test('those who have not said no are reminded a week and a day before, professionals on Today alone', () => {
  const sent = remindersOf(meeting, new Date('2026-11-10T08:00:00Z'))
  expect(sent.map((each) => [each.participantId, each.rule, each.sendAt.toISOString()])).toEqual([
    ['youth', 'week_before', '2026-11-19T13:00:00.000Z'],
    ['school', 'week_before', '2026-11-19T13:00:00.000Z'],
    ['youth', 'day_before', '2026-11-25T13:00:00.000Z'],
    ['school', 'day_before', '2026-11-25T13:00:00.000Z'],
  ])
})

test('a reminder says whom, when and in which language, and nothing of the meeting', () => {
  const [first] = remindersOf(meeting, new Date('2026-11-20T08:00:00Z'))
  expect(Object.keys(first ?? {}).sort()).toEqual(['instanceId', 'kind', 'language', 'participantId', 'rule', 'sendAt'])
})

test('there are none before the time is settled, nor after it', () => {
  expect(remindersOf({ ...meeting, confirmed: false }, new Date('2026-11-10T08:00:00Z'))).toEqual([])
  expect(remindersOf(meeting, new Date('2026-11-26T08:00:00Z'))).toEqual([])
})
