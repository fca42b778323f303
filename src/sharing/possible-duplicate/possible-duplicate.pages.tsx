import { words as moveWords } from '#intake/referral/referral-moves.words.ts'
import { actionPage, viewPage, type Page } from '#http/pages.ts'
import { Layout } from '#web/components/layout.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import {
  answerAboutCase,
  askAboutCase,
  proposeDuplicateOfCase,
  settleDuplicateOfCase,
} from './case-duplicate.operations.ts'
import { DuplicateSection, QuestionSection } from './duplicate-sections.tsx'
import {
  answerAboutReferral,
  askAboutReferral,
  proposeDuplicateOfReferral,
  readReferralLinks,
  settleDuplicateOfReferral,
} from './referral-duplicate.operations.ts'
import { words } from './possible-duplicate.words.ts'

type Params = Readonly<Record<string, string>>
const toCaseLinks = (_result: unknown, params: Params): string => `/cases/${params.caseId ?? ''}/links`
const toReferralLinks = (_result: unknown, params: Params): string => `/referrals/${params.referralId ?? ''}/links`

const referralLinksPage = viewPage({
  path: '/referrals/:referralId/links',
  read: readReferralLinks,
  render: ({ view, data, actor }) => {
    const base = `/referrals/${data.referral.id}/links`
    return (
      <Layout
        help={<RoleHelp view={view} actor={actor} screen="link" />}
        view={view}
        title={words.linksOfReferral}
        caption={data.referral.number}
        back={{ href: `/referrals/${data.referral.id}`, text: moveWords.backToReferral }}
      >
        <QuestionSection view={view} base={base} data={data} can={data.can} />
        <DuplicateSection view={view} base={base} data={data} can={data.can} />
      </Layout>
    )
  },
})

export const possibleDuplicatePages: readonly Page[] = [
  referralLinksPage,
  actionPage({ path: '/referrals/:referralId/links/questions', submit: askAboutReferral, done: toReferralLinks }),
  actionPage({
    path: '/referrals/:referralId/links/questions/:questionId/answer',
    submit: answerAboutReferral,
    done: toReferralLinks,
  }),
  actionPage({
    path: '/referrals/:referralId/links/duplicates',
    submit: proposeDuplicateOfReferral,
    done: toReferralLinks,
  }),
  actionPage({
    path: '/referrals/:referralId/links/duplicates/:duplicateId/settle',
    submit: settleDuplicateOfReferral,
    done: toReferralLinks,
  }),
  actionPage({ path: '/cases/:caseId/links/questions', submit: askAboutCase, done: toCaseLinks }),
  actionPage({
    path: '/cases/:caseId/links/questions/:questionId/answer',
    submit: answerAboutCase,
    done: toCaseLinks,
  }),
  actionPage({ path: '/cases/:caseId/links/duplicates', submit: proposeDuplicateOfCase, done: toCaseLinks }),
  actionPage({
    path: '/cases/:caseId/links/duplicates/:duplicateId/settle',
    submit: settleDuplicateOfCase,
    done: toCaseLinks,
  }),
]
