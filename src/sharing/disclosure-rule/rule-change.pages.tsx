import type { JSX, VNode } from 'preact'
import { actionPage, formPage, type Page } from '#http/pages.ts'
import { DateInput, Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import type { Text } from '#kernel/language.ts'
import type { FormState, View } from '#web/view.ts'
import { readRule } from './disclosure-rule.operations.ts'
import { words } from './disclosure-rule.words.ts'
import { annulRuleVersion, endRuleVersion, proposeRuleVersion, verifyRuleVersion } from './rule-change.operations.ts'
import { RuleFields, ruleValues } from './rule-form.tsx'
import { rulePath } from './rule-parts.tsx'

type FrameProps = {
  readonly view: View
  readonly form: FormState
  readonly ruleId: string
  readonly title: Text
  readonly intro: Text
  readonly submit: Text
  readonly warning?: boolean
  readonly children: VNode
}

/** Page of one change of a rule. */
const ChangeFrame = ({ view, form, ruleId, title, intro, submit, warning, children }: FrameProps): JSX.Element => (
  <Layout view={view} title={title} errors={form.errors} back={{ href: rulePath(ruleId), text: words.ruleColumn }}>
    <InsetText>{view.t(intro)}</InsetText>
    <Form
      view={view}
      form={form}
      submit={submit}
      warning={warning}
      secondary={{ href: rulePath(ruleId), text: words.cancel }}
    >
      {children}
    </Form>
  </Layout>
)

const proposePage = formPage({
  path: '/rules/:ruleId/versions/new',
  read: readRule,
  submit: proposeRuleVersion,
  initial: (data) => {
    const [newest] = data.versions
    return newest === undefined ? {} : ruleValues(newest)
  },
  done: (result) => rulePath(result.ruleId),
  render: ({ view, data, form }) => (
    <ChangeFrame
      view={view}
      form={form}
      ruleId={data.id}
      title={words.propose}
      intro={words.proposeIntro}
      submit={words.proposeSave}
    >
      <RuleFields view={view} form={form} />
    </ChangeFrame>
  ),
})

const verifyPage = actionPage({
  path: '/rules/:ruleId/versions/:version/verify',
  submit: verifyRuleVersion,
  done: (result) => rulePath(result.ruleId),
})

const endPage = formPage({
  path: '/rules/:ruleId/versions/:version/end',
  read: readRule,
  submit: endRuleVersion,
  done: (result) => rulePath(result.ruleId),
  draft: false,
  render: ({ view, data, form }) => (
    <ChangeFrame
      view={view}
      form={form}
      ruleId={data.id}
      title={words.end}
      intro={words.endIntro}
      submit={words.end}
      warning
    >
      <DateInput view={view} form={form} name="validUntil" label={words.endDay} />
    </ChangeFrame>
  ),
})

const annulPage = formPage({
  path: '/rules/:ruleId/versions/:version/annul',
  read: readRule,
  submit: annulRuleVersion,
  done: (result) => rulePath(result.ruleId),
  render: ({ view, data, form }) => (
    <ChangeFrame
      view={view}
      form={form}
      ruleId={data.id}
      title={words.annul}
      intro={words.annulIntro}
      submit={words.annul}
      warning
    >
      <Textarea view={view} form={form} name="reason" label={words.annulReason} limit={1000} />
    </ChangeFrame>
  ),
})

export const ruleChangePages: readonly Page[] = [proposePage, verifyPage, endPage, annulPage]
