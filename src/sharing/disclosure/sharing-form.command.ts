import type { EntryTarget } from '#casework/entry/entry.operations.ts'
import type { Read } from '#db/transaction.ts'
import { codeList } from '#kernel/codes.ts'
import type { z } from 'zod'
import { withState } from '#sharing/consent/consent.ts'
import { consentsOfCase, liveConsentsFor } from '#sharing/consent/consent.queries.ts'
import { authorityOfRegister, usableAsBasis, type DisclosureRule } from '#sharing/disclosure-rule/disclosure-rule.ts'
import { rulesOn } from '#sharing/disclosure-rule/disclosure-rule.queries.ts'
import type { Verdict } from '#sharing/disclosure-rule/verdict.ts'
import type { Question } from '#sharing/disclosure-rule/verdict.ts'
import { outsideAuthorities, outsidePersons, usualUntil } from './disclosure.ts'
import { tellableGuardians } from './guardian-recipient.command.ts'
import { purposesOf, recipientsInCase, type CaseRecipient } from './recipient.queries.ts'
import { citationsOf, sharingVerdict, toRuleChoice } from './rule-choice.ts'
import type { Sharing } from './sharing-basis.command.ts'
import type { SharingAnswer, SharingChoices, SharingForm } from './sharing-form.ts'

type Choices = { [Name in keyof typeof SharingChoices]: z.input<(typeof SharingChoices)[Name]> }
type Form = { [Name in keyof typeof SharingForm]: z.input<(typeof SharingForm)[Name]> }

/** A recipient who no longer works in the team is not offered; choosing one all the same is refused with the reason. */
const byRegister = (members: readonly CaseRecipient[]): Map<string, CaseRecipient[]> => {
  const registers = new Map<string, CaseRecipient[]>()
  for (const each of members) {
    if (each.inTeam) registers.set(each.registerId, [...(registers.get(each.registerId) ?? []), each])
  }
  return registers
}

type Asked = { readonly target: EntryTarget; readonly today: string; readonly mode: 'demo' | 'production' }

/** Everyone a note can be shared with, with the answer of the rules for its subject today. */
export async function sharingChoices(tx: Read, { target, today, mode }: Asked): Promise<Choices> {
  const [members, rules] = await Promise.all([
    recipientsInCase(tx, { caseId: target.caseId, teamId: target.teamId, today }),
    rulesOn(tx, today),
  ])
  const from = authorityOfRegister[tx.actor.ownRegisterKind ?? 'police']
  const answerFor = (to: Question['to'], asked = false): SharingAnswer => {
    const question = { from, to, subject: target.entry.subject, day: today }
    const verdict = sharingVerdict(rules, question, asked)
    const left = verdict.rules.filter((rule) => usableAsBasis(rule, mode))
    if (left.length === 0) return 'no'
    return verdict.answer === 'no'
      ? left.some((rule) => rule.consent === 'none')
        ? 'yes'
        : 'with_consent'
      : verdict.answer
  }
  return {
    authorities: [...byRegister(members)].flatMap(([registerId, people]) => {
      const [first] = people
      if (first === undefined) return []
      return {
        value: `register-${registerId}`,
        registerKind: first.registerKind,
        name: first.registerName,
        answer: answerFor({ authority: authorityOfRegister[first.registerKind] }),
        people: people.map(({ professionalId, name, profession }) => ({
          value: `person-${professionalId}`,
          name,
          profession,
        })),
      }
    }),
    guardians: (await tellableGuardians(tx, target.caseId, target.entry.subject)).flatMap(({ id, name }) =>
      [false, true].flatMap((asked) => {
        const answer = answerFor({ person: 'guardian' }, asked)
        // What may be told unasked need not be offered twice.
        const twice = asked && answerFor({ person: 'guardian' }) !== 'no'
        return answer === 'no' || twice ? [] : { value: `${asked ? 'asked-' : ''}guardian-${id}`, name, asked, answer }
      }),
    ),
    outside: [
      ...outsideAuthorities().map((code) => [code, answerFor({ authority: code })] as const),
      ...outsidePersons().map((code) => [code, answerFor({ person: code })] as const),
    ].flatMap(([authority, answer]) => (answer === 'no' ? [] : { value: `outside-${authority}`, authority, answer })),
  }
}

const denialOf = (because: DisclosureRule | null): Form['denial'] =>
  because?.outcome === 'deny' ? { name: because.name, why: because.explanation, citations: citationsOf(because) } : null

/** Live consents that could carry it: for an authority of the team by the database's own conditions, else by the case's list. */
async function consentsFor(tx: Read, sharing: Sharing, purposes: readonly string[]): Promise<Form['consents']> {
  const { caseId, subject, now, to } = sharing
  const brief = (each: {
    id: string
    purpose: string
    decidedBy: string
    givenAt: Date | null
    validUntil: Date | null
  }) => (each.givenAt === null ? [] : { ...each, givenAt: each.givenAt })
  if (to.registerId === null) {
    const all = (await consentsOfCase(tx, caseId)).map((each) => withState(each, now))
    const live = all.filter((each) => each.state === 'live' && each.toName !== null && each.subjects.includes(subject))
    return live.flatMap(({ id, purpose, decidedBy, givenAt, validUntil }) =>
      brief({ id, purpose, decidedBy, givenAt, validUntil }),
    )
  }
  const toRegisterId = to.registerId
  const found = await Promise.all(
    purposes.map((purpose) => liveConsentsFor(tx, caseId, { toRegisterId, subject, purpose, now })),
  )
  return found
    .flat()
    .flatMap(({ id, purpose, decidedBy, givenAt, validUntil }) =>
      brief({ id, purpose, decidedBy, givenAt, validUntil }),
    )
}

/** What the form of one recipient offers. */
export async function sharingForm(tx: Read, sharing: Sharing, verdict: Verdict): Promise<Form> {
  const { to, today } = sharing
  const purposes =
    to.registerKind === null
      ? codeList('disclosure_purposes').codes.map((each) => each.id)
      : await purposesOf(tx, to.registerKind, today)
  return {
    recipient: { value: to.value, called: to.called, outside: to.registerId === null, name: to.name },
    rules: verdict.rules.map(toRuleChoice),
    denial: denialOf(verdict.because),
    purposes,
    consents: await consentsFor(tx, sharing, purposes),
    usualUntil: usualUntil(today),
  }
}
