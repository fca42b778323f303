import { formPage, type Page } from '#http/pages.ts'
import { Radios } from '#web/components/choices.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { words as ruleWords } from './disclosure-rule.words.ts'
import { prepareRule, proposeRule } from './new-rule.operations.ts'
import { kindTexts, words } from './new-rule.words.ts'
import { RuleFields } from './rule-form.tsx'
import { rulePath } from './rule-parts.tsx'

const newRulePage = formPage({
  path: '/rules/new',
  read: prepareRule,
  submit: proposeRule,
  done: (result) => rulePath(result.ruleId),
  render: ({ view, data, form }) => (
    <Layout view={view} title={words.title} errors={form.errors} back={{ href: '/rules', text: ruleWords.back }}>
      <InsetText>{view.t(words.intro)}</InsetText>
      <Form view={view} form={form} submit={words.save} secondary={{ href: '/rules', text: ruleWords.cancel }}>
        <Radios
          view={view}
          form={form}
          name="kind"
          label={words.kind}
          options={data.kinds.map((kind) => ({ value: kind, text: kindTexts[kind] }))}
        />
        <RuleFields view={view} form={form} />
      </Form>
    </Layout>
  ),
})

export const newRulePages: readonly Page[] = [newRulePage]
