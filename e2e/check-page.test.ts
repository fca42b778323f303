import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openJourney, type Journey } from './support/journey.ts'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
})
afterAll(async () => {
  await journey.close()
})

/** Adds an element to the page, past no rule of it. */
const add = (tag: string, then = ''): string =>
  `{ const added = document.createElement('${tag}'); added.textContent = 'Igen'; ${then}; document.querySelector('main').append(added) }`

/** What is done to a good page, and what the check must then say. */
const faults = [
  ['a second heading of the page', add('h1'), /h1: 2/],
  ['a missing title', `document.title = ''`, /title: ""/],
  ['a picture without words', add('img', `added.src = '/assets/mark.svg'`), /image-alt/],
  ['text that is hard to read', `document.querySelector('h1').style.color = '#999'`, /color-contrast/],
  ['something wider than a phone', add('p', `added.style.width = '400px'`), /320 px, dark: too wide/],
  ['an error of a script', `setTimeout(() => { throw new Error('broken') })`, /script: broken/],
  [
    'a style that the content security policy forbids',
    add('p', `added.setAttribute('style', 'color: red')`),
    /console: .*Content Security Policy/,
  ],
  ['a file that is not there', `void fetch('/assets/none.js')`, /lost: 404/],
] as const

describe('the check of a page', () => {
  it('finds nothing wrong with the sign-in page', async () => {
    const visitor = await journey.visit()
    await visitor.open('/sign-in')
    await visitor.close()
  })

  it.each(faults)('notices %s', async (_, fault, said) => {
    const visitor = await journey.visit()
    await visitor.page.goto('/sign-in')
    await visitor.page.evaluate(fault)
    await visitor.page.waitForTimeout(200)
    await expect(visitor.check()).rejects.toThrow(said)
    await visitor.close()
  })
})
