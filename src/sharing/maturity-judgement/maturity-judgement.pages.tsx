import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { WhoSees } from '#casework/entry/entry-fields.tsx'
import { formPage, type Page } from '#http/pages.ts'
import { codeList, label } from '#kernel/codes.ts'
import { asHeading } from '#kernel/language.ts'
import { Checkboxes, Radios } from '#web/components/choices.tsx'
import { Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import { judgedCapacities, REASONS_LIMIT } from './maturity-judgement.ts'
import { judgeMaturity, readMaturityJudgements } from './maturity-judgement.operations.ts'
import { consequenceTexts, words } from './maturity-judgement.words.ts'

const judgePage = formPage({
  path: '/cases/:caseId/maturity-judgements/new',
  read: readMaturityJudgements,
  submit: judgeMaturity,
  done: (_result, params) => `/cases/${params.caseId ?? ''}/consents`,
  render: ({ view, data, form, actor }) => {
    const back = `/cases/${data.case.id}/consents`
    const field = { view, form }
    return (
      <CaseFrame
        help={<RoleHelp view={view} actor={actor} screen="consent" />}
        view={view}
        case={data.case}
        title={words.judge}
        back={{ href: back, text: frameWords.consents }}
        errors={form.errors}
      >
        <p class="govuk-body">{view.t(words.intro)}</p>
        <Form {...field} submit={words.save} secondary={{ href: back, text: frameWords.cancel }}>
          <Checkboxes
            {...field}
            name="subjects"
            label={words.subjects}
            columns
            options={codeList('consent_categories')
              .codes.filter((each) => each.consentPossible !== false)
              .map((each) => ({ value: each.id, text: asHeading(each.label) }))}
          />
          <Radios
            {...field}
            name="capacity"
            label={words.capacity}
            options={judgedCapacities.map((each) => ({
              value: each,
              text: asHeading(label('consent_capacity', each)),
              hint: consequenceTexts[each],
            }))}
          />
          <WhoSees {...field} actor={actor} />
          <Textarea
            {...field}
            name="reasons"
            label={words.reasons}
            hint={words.reasonsHint}
            limit={REASONS_LIMIT}
            rows={5}
          />
        </Form>
      </CaseFrame>
    )
  },
})

export const maturityJudgementPages: readonly Page[] = [judgePage]
