import type { SealedField } from '#crypto/sealed.ts'
import { KeyNotKnown, type Vault } from '#crypto/vault.ts'
import { rulesOfContact } from '#intake/referral/referral.ts'
import {
  professionalSources,
  questions,
  type KeptAnswers,
  type Reporter,
} from '#intake/concern-answers/concern-answers.ts'
import { helsinkiDay } from '#kernel/clock.ts'
import { dueOn, getDeadlineRule } from '#kernel/deadline.ts'
import { caseNumber, newId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'
import type { ConcernForm, Field } from './concern.ts'
import { ageOf, answered } from './concern-input.ts'
import { codeHashOf, formKeyOf, receiptCodeOf } from './concern-secret.ts'
import { listPlaces, sendFacts, type Place, type PublicDatabase, type SentFacts } from './concern.queries.ts'

/** Nobody has looked at it yet: it is to be read before the next review of the team. */
const URGENCY = 'prompt'

const triggers: Readonly<Record<Reporter, string>> = {
  young_person: 'concern_self',
  relative: 'concern_relative',
  professional: 'concern_expert',
}

type Answers = Readonly<Partial<Record<Field, string>>>

const sourceOf = (reporter: Reporter, answers: Answers): string => {
  if (reporter === 'young_person') return 'self'
  if (reporter === 'relative') return 'guardian_relative'
  return professionalSources.find((each) => each === answers.source) ?? 'other'
}

/** How whoever wrote is reached, in one line; the young person's own ways stand with the person. */
const sourceContactOf = (reporter: Reporter, answers: Answers): string | undefined => {
  if (reporter === 'young_person') return undefined
  const parts = [answers.name, answers.relation, answers.workplace, answers.phone, answers.email]
  const known = parts.filter((each) => each !== undefined)
  return known.length === 0 ? undefined : known.join(', ')
}

const youthOf = (reporter: Reporter, { givenName, familyName, name, phone, email, school }: Answers) =>
  reporter === 'young_person' ? { givenName: name, phone, email } : { givenName, familyName, school }

/** The place a form goes to: that of its municipality, or the one for what names none. */
export const placeFor = (places: readonly Place[], form: Pick<ConcernForm, 'place'>): Place | undefined =>
  places.find(({ municipality }) => municipality?.code === form.place) ??
  places.find(({ municipality }) => municipality === null)

function factsOf(vault: Vault, place: Place, form: ConcernForm, language: Language, now: Date): SentFacts {
  const answers = answered(form)
  const { story, ...others } = answers
  const [referral, youthId] = [newId(), newId()]
  const today = helsinkiDay(now)
  const seal = (field: SealedField, row: string, text: string | undefined): string | null => {
    const of = { instanceId: place.instanceId, registerId: place.sharedRegisterId }
    return text === undefined ? null : vault.seal(field, row, of, text).toString('base64')
  }
  const youth = youthOf(form.reporter, answers)
  const kept: KeptAnswers = {
    answers: Object.fromEntries(
      questions.flatMap((each) => (others[each] === undefined ? [] : [[each, others[each]]])),
    ),
    notKnown: [...form.notKnown],
  }
  return {
    instance: place.instanceId,
    referral,
    numbers: Array.from({ length: 5 }, () => caseNumber(`${place.casePrefix}-K`)),
    municipality: place.municipality?.code ?? null,
    reporter: form.reporter,
    language,
    source: sourceOf(form.reporter, answers),
    sourceContact: seal('referral_detail.source_contact', referral, sourceContactOf(form.reporter, answers)),
    trigger: triggers[form.reporter],
    urgency: URGENCY,
    age: ageOf(answers.age) ?? null,
    need: seal('referral_detail.need', referral, story),
    answers: seal('concern.answers', referral, JSON.stringify(kept)) ?? '',
    youth: Object.values(youth).every((each) => each === undefined)
      ? null
      : {
          id: youthId,
          givenName: seal('person.given_name', youthId, youth.givenName),
          familyName: seal('person.family_name', youthId, youth.familyName),
          phone: seal('person.phone', youthId, youth.phone),
          email: seal('person.email', youthId, youth.email),
          school: seal('person.school', youthId, youth.school),
          language: form.reporter === 'young_person' ? language : null,
        },
    deadlines: rulesOfContact([triggers[form.reporter]], URGENCY)
      .map(getDeadlineRule)
      .map((rule) => ({
        rule: rule.id,
        statutory: rule.kind === 'statutory',
        start_on: today,
        due_on: dueOn(rule, today),
      })),
  }
}

/** What sending needs of the installation. */
export type Sending = { readonly database: PublicDatabase; readonly vault: Vault; readonly secret: string }

/**
 * Sends a form as a contact to the team of its municipality; what names none waits where the coordinators see it. The same form sent twice
 * is one contact with one receipt.
 * @returns the code of the receipt.
 */
export async function sendConcern(
  { database, vault, secret }: Sending,
  { opener, form }: { readonly opener: string; readonly form: ConcernForm },
  language: Language,
  now: Date,
): Promise<string> {
  const place = placeFor(await listPlaces(database), form)
  if (place === undefined) throw new Error('There is no instance that a contact could go to')
  const code = receiptCodeOf(secret, opener)
  const send = (): Promise<boolean> =>
    sendFacts(
      database,
      formKeyOf(secret, opener).hash,
      codeHashOf(secret, code),
      factsOf(vault, place, form, language, now),
    )
  try {
    await send()
  } catch (error) {
    if (!(error instanceof KeyNotKnown)) throw error
    await vault.refresh()
    await send()
  }
  return code
}
