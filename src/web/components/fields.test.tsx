import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { text, view } from '#testing/view.ts'
import type { FormState, View } from '#web/view.ts'
import { Checkboxes, Radios, Select } from './choices.tsx'
import { DateInput, Textarea, TextInput } from './fields.tsx'

const blank: FormState = { values: {}, errors: [] }

describe('fields', () => {
  it('escape what a person typed', () => {
    const form: FormState = { ...blank, values: { note: '</textarea><script>alert(1)</script>', place: '"><img>' } }
    const html = renderToString(
      <>
        <Textarea view={view()} form={form} name="note" label="Anteckning" />
        <TextInput view={view()} form={form} name="place" label="Plats" />
      </>,
    )
    expect(html).not.toMatch(/<script|<img|<\/textarea><\/textarea>/)
    expect(html).toContain('&lt;/textarea>')
  })

  it('tell who will see the text before one types', () => {
    const html = renderToString(
      <Textarea
        view={view()}
        form={blank}
        name="notes.0.text"
        label="Anteckning"
        visibility="own_register"
        register={text('socialväsendet')}
        limit={4000}
      />,
    )
    expect(html).toMatch(/Syns för:.*Endast socialväsendet.*<textarea/)
    expect(html).toContain('aria-describedby="field-notes-0-text-visibility field-notes-0-text-info"')
    expect(html).toContain('Högst 4000 tecken')
  })

  it('keep an empty first line of a text, and have the browser keep none of it', () => {
    const form: FormState = { ...blank, values: { note: '\nandra raden' } }
    const html = renderToString(<Textarea view={view()} form={form} name="note" label="x" />)
    expect(html).toContain('>\n\nandra raden</textarea>')
    expect(html).toMatch(/<textarea[^>]* autocomplete="off"/)
  })

  it('end a text where scripts are lacking before the server cannot read it, and after every limit', () => {
    const endOf = (limit: number): number =>
      Number(
        / maxlength="(\d+)"/.exec(
          renderToString(<Textarea view={view()} form={blank} name="note" label="x" limit={limit} />),
        )?.[1],
      )
    expect([endOf(4000), endOf(100_000)]).toEqual([60_000, 100_001])
  })

  it('choose nothing beforehand and remember every choice', () => {
    const options = [
      { value: 'police', text: text('Polisen') },
      { value: 'social', text: text('Socialväsendet'), hint: text('Egen tjänst') },
    ]
    const fields = (form: FormState): string =>
      renderToString(
        <>
          <Radios view={view()} form={form} name="one" label="En" options={options} />
          <Checkboxes view={view()} form={form} name="many" label="Flera" options={options} />
          <Select view={view()} form={form} name="list" label="Lista" options={options} />
        </>,
      )
    expect(fields(blank)).not.toMatch(/ checked| selected/)
    const html = fields({ ...blank, values: { one: 'social', many: ['police', 'social'], list: 'police' } })
    expect(html.match(/ checked/g)).toHaveLength(3)
    expect(html.match(/ selected/g)).toHaveLength(1)
    expect(html).toContain('id="field-many-2"')
    expect(html).toContain('aria-describedby="field-many-2-item-hint"')
  })

  it('show the date as people in Finland write it, in every language', () => {
    const hint = (language: View['language']): string =>
      renderToString(<DateInput view={view({ language })} form={blank} name="day" label="x" />)
    expect(hint('sv')).toContain('d.m.åååå, till exempel 21.11.2026')
    expect(hint('fi')).toContain('p.k.vvvv, esimerkiksi 21.11.2026')
    expect(hint('en')).toContain('d.m.yyyy, for example 21.11.2026')
  })
})
