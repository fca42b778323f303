import type { JSX } from 'preact'
import { say, type Wording } from '#web/components/wording.ts'
import type { View } from '#web/view.ts'
import { words } from '../sign-in-page/sign-in-page.words.ts'

type PasskeyButtonProps = {
  readonly view: View
  /** What the key is used for (src/web/client/passkey.ts). */
  readonly use: 'sign-in' | 'step-up' | 'add' | 'accept'
  readonly text: Wording
  readonly returnTo: string
  /** Id of the field with the name of a new key. */
  readonly nameField?: string | undefined
}

/** A button that asks the browser for a key. Hidden without scripts, with a sentence instead. */
export const PasskeyButton = ({ view, use, text, returnTo, nameField }: PasskeyButtonProps): JSX.Element => (
  <div
    data-passkey={use}
    data-passkey-return={returnTo}
    data-passkey-failed={view.t(words.passkeyFailed)}
    data-passkey-name={nameField}
  >
    <input type="hidden" name="_csrf" value={view.csrf} />
    <button type="button" class="govuk-button" data-passkey-start hidden>
      {say(view, text)}
    </button>
    <noscript>
      <p class="govuk-body">{view.t(words.needsScript)}</p>
    </noscript>
    <p class="fl-form__failure" role="alert" data-passkey-message hidden />
  </div>
)
