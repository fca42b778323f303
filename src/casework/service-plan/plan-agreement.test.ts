import { expect, test } from 'vitest'
import { ownGoal, planning, spokenConsent, useCaseToPlan } from '#testing/plan.ts'
import { addDays } from '#kernel/clock.ts'
import { formatDate } from '#kernel/format.ts'

const at = useCaseToPlan()
const { read, action, sv, errorsOf, agreedPlan } = planning(at)

test('the plan sheet is refused before anybody has agreed, and nothing of the plan is in the answer', async () => {
  const { id } = (await at.social.change(at.plan, { ...ownGoal, actions: [action()] })).json<{ id: string }>()
  const refused = await at.social.read(`${at.plan}/${id}/sheet`)
  expect([refused.status, refused.json().reason]).toEqual([409, 'plan_not_agreed'])
  const page = await at.social.page(`${at.plan}/${id}/sheet?lang=sv`)
  expect(page.status).toBe(409)
  expect(page.body).toContain('Samtycke till planen har inte antecknats')
  expect(page.body).not.toContain('Telefonen')
})

test('when the young person and a guardian have agreed, the plan is in force and says who agreed and how', async () => {
  await at.social.change(at.plan, { ...ownGoal, actions: [action()] })
  const { draft } = await read(at.social)
  const agreed = await at.nurse.submit(`${at.plan}/${draft?.id ?? ''}/agree`, {
    'agreements.0.givenBy': 'youth',
    'agreements.0.method': 'oral_witnessed',
    'agreements.0.capacity': 'understands',
    'agreements.0.agreedOn': formatDate(at.today, 'sv'),
    'agreements.1.givenBy': 'guardian_one',
    'agreements.1.method': 'written',
    'agreements.1.capacity': 'adult',
    'agreements.1.agreedOn': formatDate(at.today, 'sv'),
  })
  expect(agreed.status).toBe(303)
  const { current, draft: none } = await read(at.police)
  expect(none).toBeNull()
  expect(current?.agreements.map((each) => each.givenBy).sort()).toEqual(['guardian_one', 'youth'])
  const page = await sv(at.police, at.plan)
  expect(page).toContain('Den unga själv: muntligt, antecknat på mötet, förstår vad saken betyder')
})

test('agreement needs a person and no day in the future, and is given once', async () => {
  const { id } = (await at.social.change(at.plan, { actions: [action()] })).json<{ id: string }>()
  const agree = (agreements: object[]) => at.social.change(`${at.plan}/${id}/agree`, { agreements, version: 1 })
  expect(errorsOf(await agree([]))).toEqual([['/agreements/0/givenBy', 'plan_needs_agreement']])
  expect(errorsOf(await agree([{ ...spokenConsent, agreedOn: addDays(at.today, 1) }]))).toEqual([
    ['/agreements/0/agreedOn', 'date_in_future'],
  ])
  expect(errorsOf(await agree([{ givenBy: 'youth', agreedOn: at.today }])).map(([path]) => path)).toEqual([
    '/agreements/0/method',
    '/agreements/0/capacity',
  ])
  expect((await agree([{ ...spokenConsent, agreedOn: at.today }])).status).toBe(200)
  const again = await agree([{ ...spokenConsent, agreedOn: at.today }])
  expect([again.status, again.json().reason]).toEqual([409, 'plan_already_agreed'])
})

test('the sheet for the family is one page in plain Swedish, Finnish or English, with the ownGoal words first', async () => {
  const id = await agreedPlan()
  const day = formatDate(addDays(at.today, 30), 'sv')
  const texts = {
    sv: ['Vår plan', 'Det här säger du själv', 'Det här gör vi', 'Vem gör det'],
    fi: ['Meidän suunnitelmamme', 'Näin sanot itse', 'Näin teemme', 'Kuka tekee'],
    en: ['Our plan', 'This is what you say yourself', 'What we will do', 'Who does it'],
  }
  for (const [language, expected] of Object.entries(texts)) {
    const sheet = (await at.youthWorker.page(`${at.plan}/${id}/sheet?language=${language}&for=${at.inCase.youthId}`))
      .body
    expect(sheet).toContain(`<html lang="${language}"`)
    // A language link of the page frame changes the sheet too.
    expect(sheet).not.toMatch(/href="[^"]*language=\w\w&amp;lang=/)
    for (const text of [
      ...expected,
      'Elin Provström',
      at.inCase.number,
      'Telefonen bort kl. 21',
      'Elin och pappa',
      day,
    ])
      expect(sheet).toContain(text)
    expect(sheet.indexOf('”Jag vill sluta vara arg')).toBeGreaterThan(0)
    expect(sheet.indexOf('”Jag vill sluta vara arg')).toBeLessThan(sheet.indexOf('Telefonen'))
  }
})

test('without a chosen language the sheet is in the young person’s contact language', async () => {
  const id = await agreedPlan()
  await at.world.admin.query(`update person set contact_language = 'fi' where id = $1`, [at.inCase.youthId])
  expect((await at.social.read(`${at.plan}/${id}/sheet?for=${at.inCase.youthId}`)).json()).toMatchObject({
    language: 'fi',
    ownGoal: ownGoal.ownGoal,
    caseNumber: at.inCase.number,
  })
  expect(await sv(at.social, at.plan)).toContain(`${at.plan}/${id}/sheet?language=fi`)
})
