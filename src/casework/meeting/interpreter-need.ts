import type { Meeting, Participant } from './meeting.ts'

/** Somebody who needs an interpreter at a meeting; without a person where the meeting itself was said to need one. */
export type InterpreterNeed = {
  readonly participantId: string | null
  readonly name: string | null
  readonly language: string
  readonly booked: boolean
}

type Asked = Pick<Participant, 'id' | 'personId' | 'name' | 'interpreterLanguage' | 'interpreterBooked'>
type Of = Pick<Meeting, 'interpreterLanguage' | 'interpreterBooked'> & { readonly participants: readonly Asked[] }

/** Every need of an interpreter at a meeting: of each person who is asked, and of the meeting where nobody's need says the language. */
export function interpreterNeeds(meeting: Of): InterpreterNeed[] {
  const persons = meeting.participants.flatMap((each): InterpreterNeed[] =>
    each.personId === null || each.interpreterLanguage === null
      ? []
      : [
          {
            participantId: each.id,
            name: each.name,
            language: each.interpreterLanguage,
            booked: each.interpreterBooked,
          },
        ],
  )
  const { interpreterLanguage: language, interpreterBooked: booked } = meeting
  const own = language !== null && persons.every((need) => need.language !== language)
  return [...persons, ...(own ? [{ participantId: null, name: null, language, booked }] : [])]
}

/** Needs for which nobody is booked: a meeting is not confirmed with one without a reason (U-02; 423/2003 § 18, 703/2023 § 38). */
export const unmetNeeds = (meeting: Of): InterpreterNeed[] => interpreterNeeds(meeting).filter((each) => !each.booked)
