import type { TestCase } from './case.ts'
import { testPersons } from './case.ts'

/** Fictional school of the test meetings. */
export const testSchool = 'Hangö högstadium'
/** Names of the persons of a test case as pages write them, in the order of a meeting's participants. */
export const testNames = [testPersons.youth, ...testPersons.guardians].map(({ given, family }) => `${given} ${family}`)

/**
 * What one sends to arrange the first meeting of a test case: 12.11.2026 at 14, with the young person, both guardians, the
 * police officer of the case and the school. `changed` replaces fields.
 */
export const firstMeeting = (of: TestCase, changed: object = {}) => ({
  type: 'first',
  date: '12.11.2026',
  startTime: '14.00',
  placeKind: 'police_premises',
  place: 'Ekenäs, rum 3',
  purpose: 'Vi går igenom vad som har hänt och vad den unga behöver.',
  language: 'sv',
  personIds: [of.youthId, ...of.guardianIds],
  professionals: [{ professionalId: of.memberIds['police'], addedValue: 'Berättar vad brottsanmälan leder till.' }],
  externals: [
    {
      organisation: testSchool,
      name: 'Kim Provgren',
      profession: 'education',
      addedValue: 'Känner vardagen i skolan.',
    },
  ],
  ...changed,
})
