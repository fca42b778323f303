import type { JSX } from 'preact'
import { reporters } from '#intake/concern-answers/concern-answers.ts'
import { emergencyAreas, type EmergencyArea } from '#kernel/social-emergency.ts'
import { Details, WarningText } from '#web/components/panel.tsx'
import type { View } from '#web/view.ts'
import { pathOf, type Ended } from './concern.ts'
import { EndedNote } from './concern-ended.tsx'
import { Frame } from './concern-frame.tsx'
import { happens, words } from './concern.words.ts'

const AreaNumber = ({ view, area }: { view: View; area: EmergencyArea }): JSX.Element => (
  <>
    {area.number === null ? (
      view.t(words.numberUnknown)
    ) : (
      <>
        <a class="govuk-link" href={`tel:${area.number.replaceAll(' ', '')}`}>
          {area.number}
        </a>
        {area.confirmedOn === null && <> {view.t(words.numberUnconfirmed)}</>}
      </>
    )}
  </>
)

const Urgent = ({ view }: { view: View }): JSX.Element => (
  <section aria-labelledby="urgent">
    <h2 class="govuk-heading-m" id="urgent">
      {view.t(words.urgent)}
    </h2>
    <WarningText view={view}>{view.t(words.urgent112)}</WarningText>
    <p class="govuk-body">
      {view.t(words.urgentSocial)} {view.t(words.notReadAtOnce)}
    </p>
    <Details view={view} summary={words.socialNumbers}>
      <dl class="cn-numbers">
        {emergencyAreas.map((area) => (
          <div>
            <dt>{view.t(area.name)}</dt>
            <dd>
              <AreaNumber view={view} area={area} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{view.t(words.elsewhere)}</dt>
          <dd>{view.t(words.numberUnknown)}</dd>
        </div>
      </dl>
    </Details>
  </section>
)

const BeforeYouStart = ({ view }: { view: View }): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">{view.t(words.whoReads)}</h2>
    <p class="govuk-body">{view.t(words.whoReadsTeam)}</p>
    <p class="govuk-body">{view.t(words.whoReadsDuty)}</p>
    <h2 class="govuk-heading-m">{view.t(words.whatHappens)}</h2>
    <ol class="govuk-list govuk-list--number">
      {happens.map((each) => (
        <li>{view.t(each)}</li>
      ))}
    </ol>
    <h2 class="govuk-heading-m">{view.t(words.whatWeAsk)}</h2>
    <p class="govuk-body">{view.t(words.whatWeAskText)}</p>
    <h2 class="govuk-heading-m">{view.t(words.professionals)}</h2>
    <p class="govuk-body">{view.t(words.professionalsText)}</p>
  </>
)

type StartProps = { readonly view: View; readonly ended: readonly Ended[] }

/** The first page: who reads it and what happens then, what to do when it is urgent, and three ways to begin. */
export const StartPage = ({ view, ended }: StartProps): JSX.Element => (
  <Frame view={view} title={words.title} inLanguage={(language) => pathOf(language)} leave>
    <p class="govuk-body-l">{view.t(words.lead)}</p>
    {ended.map((each) => (
      <EndedNote view={view} ended={each} />
    ))}
    <Urgent view={view} />
    <BeforeYouStart view={view} />
    <section aria-labelledby="begin">
      <h2 class="govuk-heading-m" id="begin">
        {view.t(words.begin)}
      </h2>
      <ul class="cn-begin">
        {reporters.map((reporter) => (
          <li>
            <a class="govuk-button" href={pathOf(view.language, reporter)} draggable={false}>
              {view.t(words[reporter])}
            </a>
          </li>
        ))}
      </ul>
    </section>
    <h2 class="govuk-heading-m">{view.t(words.haveCode)}</h2>
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href={pathOf(view.language, 'resume')}>
          {view.t(words.toResume)}
        </a>
      </li>
      <li>
        <a class="govuk-link" href={pathOf(view.language, 'status')}>
          {view.t(words.toStatus)}
        </a>
      </li>
    </ul>
    <p class="govuk-hint">{view.t(words.cookie)}</p>
  </Frame>
)
