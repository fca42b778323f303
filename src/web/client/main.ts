import { CharacterCount } from 'govuk-frontend/dist/govuk/components/character-count/character-count.mjs'
import { ErrorSummary } from 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs'
import { keepDrafts } from './drafts.ts'
import { readFilesIntoText } from './file-to-text.ts'
import { keepDraftOverLanguageLinks } from './language-links.ts'
import { offerPasskeys } from './passkey.ts'
import { stampPrintedPages } from './print.ts'
import { keepSessionAlive } from './session.ts'
import { guardForms } from './submit.ts'

/** Every enhancement looks for its own `data-` hook and can be removed on its own; pages work without all of them. */

document.body.classList.add('js-enabled', 'govuk-frontend-supported')

for (const Component of [CharacterCount, ErrorSummary]) {
  for (const element of document.querySelectorAll(`[data-module="${Component.moduleName}"]`)) new Component(element)
}

guardForms()
readFilesIntoText()
const drafts = keepDrafts()
keepDraftOverLanguageLinks(drafts)
keepSessionAlive(drafts)
stampPrintedPages()
offerPasskeys()
// Fetched where there is a meeting in progress alone.
for (const root of document.querySelectorAll<HTMLElement>('[data-live]'))
  void import('./live-meeting.ts').then(({ followMeeting }) => followMeeting(root))
