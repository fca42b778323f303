import type { JSX } from 'preact'
import type { Channel } from '#kernel/channels.ts'
import { Checkboxes, Radios } from '#web/components/choices.tsx'
import { TextInput } from '#web/components/fields.tsx'
import { Layout } from '#web/components/layout.tsx'
import { WarningText } from '#web/components/panel.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import type { FormState, FormValues, View } from '#web/view.ts'
import { linkChannels, linkRules, type MadeLink } from './guest-link.ts'
import { channelTexts, words } from './guest-link.words.ts'

/** Ways that work here; handing over always does. */
const waysOf = (channels: readonly Channel[]) =>
  linkChannels
    .filter((each) => each === 'by_hand' || channels.includes(each))
    .map((each) => ({ value: each, text: channelTexts[each] }))

/** Where there is only one way, it is chosen already. */
export const sendingStart = (channels: readonly Channel[]): FormValues => {
  const [only, ...others] = waysOf(channels)
  return only === undefined || others.length > 0 ? {} : { channel: only.value }
}

type SendingProps = { readonly view: View; readonly form: FormState; readonly channels: readonly Channel[] }

/** How a link goes to whoever it is for, and whether a code is told beside it. */
export const SendingFields = ({ channels, ...field }: SendingProps): JSX.Element => (
  <>
    <Radios {...field} name="channel" label={words.channel} hint={words.channelHint} options={waysOf(channels)} />
    {channels.includes('sms') && (
      <TextInput {...field} name="phone" label={words.phone} hint={words.phoneHint} optional />
    )}
    {channels.includes('mail') && <TextInput {...field} name="email" label={words.email} optional />}
    {linkRules.code === 'chosen' && (
      <Checkboxes
        {...field}
        name="withCode"
        label={words.code}
        hint={words.codeHint}
        options={[{ value: 'yes', text: words.codeYes }]}
        optional
      />
    )}
  </>
)

/** What is shown this once: a link to hand over, a code to tell. */
export const MadeLinkPage = ({ view, made, back }: { view: View; made: MadeLink; back: string }): JSX.Element => (
  <Layout view={view} title={words.made} back={{ href: back, text: words.toLinks }} secret>
    <p class="govuk-body-l">{view.t(words.madeFor(made.personName ?? view.t(words.unnamed)))}</p>
    <WarningText view={view}>{view.t(words.onceOnly)}</WarningText>
    <SummaryList
      view={view}
      rows={[
        ...(made.link === null ? [] : [{ key: words.theLink, value: <code class="fl-code">{made.link}</code> }]),
        ...(made.code === null ? [] : [{ key: words.theCode, value: <code class="fl-code">{made.code}</code> }]),
      ]}
    />
    {made.code !== null && <p class="govuk-body">{view.t(words.codeApart)}</p>}
  </Layout>
)
