import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { text, view } from '#testing/view.ts'
import { errorPage } from '#web/error-page.tsx'
import type { FormState, View } from '#web/view.ts'
import { ActionButton } from './buttons.tsx'
import { DateInput } from './fields.tsx'
import { Form } from './form.tsx'
import { Layout, renderPage } from './layout.tsx'
import { PhoneLink } from './phone.tsx'
import { ProcessList } from './process.tsx'
import { DataTable } from './table.tsx'
import { TaskList } from './task-list.tsx'
import { Paragraphs, Quote } from './text.tsx'
import { VisibilityLabel } from './visibility.tsx'

const blank: FormState = { values: {}, errors: [] }
const badDay: FormState = { values: { day: '31.2.2026' }, errors: [{ field: 'day', text: text('Dagen finns inte') }] }

describe('the frame of a page', () => {
  const page = (more: Partial<View> = {}, form = blank): string =>
    renderPage(
      <Layout view={view(more)} title={text('Boka träff')} heading="Ärende <1>" errors={form.errors}>
        <p>Innehåll</p>
      </Layout>,
    )

  it('begins with the doctype and says its language', () => {
    expect(page()).toMatch(/^<!doctype html><html lang="sv"/)
    expect(page({ language: 'fi' })).toContain('<html lang="fi"')
  })

  it('has one heading, escaped, and a title with the name of the product', () => {
    expect(page().match(/<h1/g)).toHaveLength(1)
    expect(page()).toContain('Ärende &lt;1></h1>')
    expect(page()).toContain('<title>Boka träff – Fairlead</title>')
  })

  it('says first in the title that something is wrong', () => {
    expect(page({}, badDay)).toContain('<title>Fel: Boka träff – Fairlead</title>')
    expect(page({ language: 'en' }, badDay)).toContain('<title>Error: Boka träff en – Fairlead</title>')
  })

  it('links every error to its field', () => {
    expect(page({}, badDay)).toContain('<a href="#field-day">Dagen finns inte</a>')
  })

  it('offers the same page in the two other languages, each in its own name', () => {
    expect(page()).toContain('<a href="/cases/1/meetings/new?lang=fi" lang="fi"')
    expect(page()).toContain('<a href="/cases/1/meetings/new?lang=en" lang="en"')
    expect(page()).not.toContain('?lang=sv')
  })

  it('says on every page of the demo that everything is made up, and never in production', () => {
    expect(page()).toContain('Demo – alla uppgifter är påhittade')
    expect(page({ mode: 'production' })).not.toContain('Demo')
  })

  it('marks the part of the menu one is in', () => {
    expect(page()).toContain('href="/cases" aria-current="true"')
    expect(page()).not.toContain('href="/" aria-current')
  })

  it('keeps what is not for every day under Mer, which is marked on its pages', () => {
    expect(page()).toMatch(/<details[^>]*><summary class="fl-nav__link">Mer<[\s\S]*href="\/absences"[\s\S]*<\/details>/)
    expect(page({ path: '/absences/new' })).toContain('<summary class="fl-nav__link fl-nav__link--current">')
  })

  it('tells a notice once, as a status', () => {
    expect(page({ notice: text('Träffen sparades') })).toMatch(/role="status".*Träffen sparades/)
  })

  it('shows no person, menu or sign-out to somebody who is not signed in', () => {
    const { signedIn: _, ...anonymous } = view()
    const html = renderPage(
      <Layout view={anonymous} title="Logga in">
        x
      </Layout>,
    )
    expect(html).not.toMatch(/Logga ut|data-person|fl-nav|_csrf/)
  })

  it('has no inline script or style, which the content security policy would refuse', () => {
    expect(page({}, badDay)).not.toMatch(/<script(?! type="module" src)|<style| style="| on[a-z]+="/)
  })
})

describe('a form', () => {
  const form = (state: FormState): string =>
    renderToString(
      <Form view={view()} form={state} version={7} submit={text('Spara')}>
        <DateInput view={view()} form={state} name="day" label={text('Dag')} />
      </Form>,
    )

  it('posts to its own page with token, idempotency key and version, and leaves checking to the server', () => {
    expect(form(blank)).toMatch(/method="post" action="\/cases\/1\/meetings\/new" novalidate/i)
    expect(form(blank)).toContain('name="_csrf" value="token-1"')
    expect(form(blank)).toContain('name="idempotencyKey" value="key-1"')
    expect(form(blank)).toContain('name="version" value="7"')
    expect(form(blank)).not.toContain('required')
  })

  it('keeps what was typed and tells what is wrong beside the field', () => {
    const html = form(badDay)
    expect(html).toContain('value="31.2.2026"')
    expect(html).toContain('aria-describedby="field-day-hint field-day-error" aria-invalid="true"')
    expect(html).toMatch(/id="field-day-error".*Fel: <\/span>Dagen finns inte/)
  })

  it('saves drafts only when the page has a draft', () => {
    expect(form(blank)).not.toContain('data-draft')
    const html = form({ ...blank, draftKey: 'meeting:1', draftSavedAt: new Date('2026-11-21T11:42:00Z') })
    expect(html).toContain('data-draft="meeting:1"')
    expect(html).toContain('Ditt utkast från 21.11.2026 kl. 13.42 har återställts. Bara du ser det.')
    expect(html).toMatch(/action="\/drafts\/delete"(?!.*hidden=).*Ta bort utkastet/)
  })

  it('can be one button', () => {
    const html = renderToString(
      <ActionButton view={view()} action="/x" text="Bekräfta" about="Mentor" fields={{ service: '4' }} />,
    )
    expect(html).toMatch(/method="post" action="\/x".*name="_csrf".*name="service" value="4".*Bekräfta.*Mentor/)
  })
})

describe('what one reads', () => {
  it('draws typed text as paragraphs and lists, never as markup', () => {
    const html = renderToString(<Paragraphs text={'Hej <b>\n\nVi kom överens:\n- ringa\n- mötas'} lang="sv" />)
    expect(html).toContain('<p class="govuk-body">Hej &lt;b></p>')
    expect(html).toMatch(/Vi kom överens:<\/p><ul[^>]*><li>ringa<\/li><li>mötas<\/li><\/ul>/)
    expect(html).toContain('lang="sv"')
  })

  it("sets the young person's own words apart, in the language they were said", () => {
    expect(renderToString(<Quote text="Haluan rauhaa" lang="fi" by="Elin" />)).toMatch(
      /<blockquote[^>]*lang="fi".*Haluan rauhaa.*<figcaption[^>]*>Elin/,
    )
  })

  it('says who sees an entry in words, also to those who do not see the icon', () => {
    const label = renderToString(<VisibilityLabel view={view()} visibility="family" />)
    expect(label).toMatch(/Syns för: <\/span>Ankarteamet, den unga och vårdnadshavarna/)
    expect(label).toContain('aria-hidden="true"')
  })

  it('marks the step that is now', () => {
    const html = renderToString(
      <ProcessList
        view={view()}
        label="Ankarprocessen"
        steps={[
          { state: 'done', title: 'Kontakt', when: '3.11.2026', who: 'Skolan' },
          { state: 'now', title: 'Träff' },
          { state: 'next', title: 'Plan' },
        ]}
      />,
    )
    expect(html.match(/aria-current="step"/g)).toHaveLength(1)
    expect(html).toMatch(/aria-current="step".*Träff.*Pågår nu.*Plan/)
    expect(html).toContain('3.11.2026 · Skolan')
  })

  it('has no link in a task that cannot start', () => {
    const status = { text: 'Kan inte börja än', kind: 'closed' } as const
    expect(renderToString(<TaskList view={view()} id="t" tasks={[{ title: 'Plan', status }]} />)).not.toContain('<a')
  })

  it('names the column of every cell for a small screen and stays a table', () => {
    const html = renderToString(
      <DataTable view={view()} caption="Ärenden" headers={[text('Ärende'), text('Läge')]} rows={[['A', 'Öppet']]} />,
    )
    expect(html).toContain('<td role="cell" class="govuk-table__cell" data-label="Läge">')
    expect(html).toMatch(/<th scope="row" role="rowheader"[^>]*>A<\/th>/)
  })

  it('keeps a moment and a word or two on one line, and lets sentences wrap', () => {
    const cells = ['A', 'på plats', '23.11.2026 kl. 14.05', 'behandlas vid nästa teamgenomgång']
    const html = renderToString(
      <DataTable view={view()} caption="x" headers={cells.map(() => text('Läge'))} rows={[cells]} />,
    )
    expect(html).toContain('<span class="fl-table__short">på plats</span>')
    expect(html).toContain('<span class="fl-table__short">23.11.2026 kl. 14.05</span>')
    expect(html).toContain('<span>behandlas vid nästa teamgenomgång</span>')
  })

  it('calls a number without the spaces it is written with', () => {
    expect(renderToString(<PhoneLink phone="+358 40 00-07" />)).toBe(
      '<a class="govuk-link" href="tel:+358400007">+358 40 00-07</a>',
    )
  })

  it('says in words that there is nothing', () => {
    const html = renderToString(<DataTable view={view()} caption="x" headers={['x']} rows={[]} empty="Inga ärenden" />)
    expect(html).toBe('<p class="govuk-body fl-empty">Inga ärenden</p>')
  })
})

describe('an error page', () => {
  it('is the same for what is absent and what one may not see', () => {
    const absent = renderPage(errorPage(view({ path: '/cases/1' }), 404))
    const hidden = renderPage(
      errorPage(view({ path: '/cases/2', idempotencyKey: 'key-2', notice: text('x') }), 404, {
        reason: text('Hemligt'),
      }),
    )
    expect(hidden).toBe(absent)
  })

  it('gives the reason of a refusal and a way on', () => {
    const html = renderPage(errorPage(view(), 403, { reason: text('Ärendet är avslutat.'), retryHref: '/cases/1' }))
    expect(html).toMatch(/Det här kan du inte göra nu.*Ärendet är avslutat\..*href="\/cases\/1"/)
  })

  it('leads to the sign-in when nobody is signed in, and back to the page', () => {
    expect(renderPage(errorPage(view(), 401))).toContain('href="/sign-in?returnTo=%2Fcases%2F1%2Fmeetings%2Fnew"')
  })
})
