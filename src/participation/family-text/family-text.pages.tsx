import type { JSX } from 'preact'
import { filePage } from '#http/files.ts'
import { actionPage, viewPage, type Page } from '#http/pages.ts'
import { findCode, label } from '#kernel/codes.ts'
import { familyLanguages, labelsIn, textVariants } from '#kernel/family-texts.ts'
import { formatDate } from '#kernel/format.ts'
import { asHeading } from '#kernel/language.ts'
import { ActionButton, ButtonLink } from '#web/components/buttons.tsx'
import { Layout } from '#web/components/layout.tsx'
import { Columns, InsetText } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import { familyTemplate } from './family-paper.ts'
import { contactLinesOf, type Leaflet, type TextsOfLanguage } from './family-text.ts'
import { checkTranslation, readFamilyLanguages, readFamilyTexts, readLeaflet } from './family-text.operations.ts'
import { words } from './family-text.words.ts'
import { leafletPaper } from './leaflet-paper.ts'
import { InsteadChoice, TextInOwnLanguage, TextWarning } from './text-shown.tsx'

const pathOf = (code: string): string => `/family-texts/${code}`

const languageName = (view: View, code: string): JSX.Element => {
  const endonym = findCode('languages', code)?.endonym
  const name = view.t(asHeading(label('languages', code)))
  return (
    <>
      {name}
      {endonym !== undefined && endonym.toLocaleLowerCase() !== name.toLocaleLowerCase() && (
        <>
          {' – '}
          <span lang={code}>{endonym}</span>
        </>
      )}
    </>
  )
}

const listPage = viewPage({
  path: '/family-texts',
  read: readFamilyLanguages,
  render: ({ view, data }) => (
    <Layout view={view} title={words.title} wide>
      <p class="govuk-body">{view.t(words.intro)}</p>
      <DataTable
        view={view}
        caption={words.language}
        captionHidden
        headers={[words.language, words.leaflet, words.status]}
        rows={data.languages.map((each) => [
          <a class="govuk-link" href={pathOf(each.code)}>
            {languageName(view, each.code)}
          </a>,
          <>
            {textVariants.map((variant, index) => (
              <>
                {index > 0 && ' · '}
                <a class="govuk-link" href={`${pathOf(each.code)}/leaflet?variant=${variant}`}>
                  {view.t(words[variant])}
                  <span class="govuk-visually-hidden">: {view.t(label('languages', each.code))}</span>
                </a>
              </>
            ))}
          </>,
          each.translated ? (
            <StatusTag
              view={view}
              kind={each.verified === each.texts ? 'done' : 'waiting'}
              text={words.verifiedOf(each.verified, each.texts)}
            />
          ) : (
            view.t(words.original)
          ),
        ])}
      />
      <p class="govuk-hint">{view.t(words.otherLanguages)}</p>
    </Layout>
  ),
})

type OneText = { readonly view: View; readonly data: TextsOfLanguage; readonly text: TextsOfLanguage['texts'][number] }

/** The form with which somebody says that a text is right; nothing for who may not, or has already. */
const CheckForm = ({ view, data, text }: OneText): JSX.Element | null =>
  !data.mayCheck || !data.translated || text.checkedByMe || text.standard.verified ? null : (
    <ActionButton
      view={view}
      action={`${pathOf(data.code)}/${text.standard.id}/check`}
      text={words.check}
      about={text.standard.title}
      fields={{ fingerprint: text.standard.fingerprint ?? '' }}
    />
  )

const TextSection = ({ view, data, text }: OneText): JSX.Element => (
  <section id={text.standard.id}>
    <Columns side={<TextInOwnLanguage text={text.beside} heading="h3" />}>
      <TextInOwnLanguage text={text.standard} heading="h2" />
      <TextWarning view={view} text={text.standard} asked={data.code} />
      <h3 class="govuk-heading-s">{view.t(words.easy)}</h3>
      <TextInOwnLanguage text={text.easy} heading={null} />
      {text.standard.checks.map((each) => (
        <p class="govuk-hint">{view.t(words.checkedBy(each.name, formatDate(each.checkedAt, view.language)))}</p>
      ))}
      <CheckForm view={view} data={data} text={text} />
    </Columns>
  </section>
)

const textsPage = viewPage({
  path: '/family-texts/:language',
  read: readFamilyTexts,
  render: ({ view, data }) => (
    <Layout
      view={view}
      title={words.texts}
      heading={view.t(asHeading(label('languages', data.code)))}
      back={{ href: '/family-texts', text: words.toLanguages }}
      actions={<ButtonLink href={`${pathOf(data.code)}/leaflet`}>{view.t(words.leaflet)}</ButtonLink>}
      wide
    >
      {data.translated && <InsetText>{view.t(words.howChecked)}</InsetText>}
      {data.texts.map((text) => (
        <TextSection view={view} data={data} text={text} />
      ))}
    </Layout>
  ),
})

const checkPage = actionPage({
  path: '/family-texts/:language/:text/check',
  submit: checkTranslation,
  done: (_result, params) => `${pathOf(params.language ?? '')}#${params.text ?? ''}`,
})

const leafletHref = (
  data: Leaflet,
  changed: Partial<Record<'variant' | 'teamId' | 'instead', string>>,
  file = '',
): string => {
  const query = new URLSearchParams({
    variant: changed.variant ?? data.variant,
    instead: changed.instead ?? data.instead,
    ...(data.team === null && changed.teamId === undefined ? {} : { teamId: changed.teamId ?? data.team?.id ?? '' }),
  })
  return `${pathOf(data.code)}/leaflet${file}?${query.toString()}`
}

/** Only on the screen: which variant and whose contact stand on the leaflet. */
const LeafletChoices = ({ view, data }: { view: View; data: Leaflet }): JSX.Element => (
  <div class="fl-heading__actions">
    <InsetText>
      <p class="govuk-body">
        {textVariants.map((variant, index) => (
          <>
            {index > 0 && ' · '}
            {variant === data.variant ? (
              <strong>{view.t(words[variant])}</strong>
            ) : (
              <a class="govuk-link" href={leafletHref(data, { variant })}>
                {view.t(words[variant])}
              </a>
            )}
          </>
        ))}
      </p>
      <p class="govuk-body">
        {view.t(words.forTeam)}{' '}
        {data.teams.map((team, index) => (
          <>
            {index > 0 && ' · '}
            {team.id === data.team?.id ? (
              <strong>{view.t(team.name)}</strong>
            ) : (
              <a class="govuk-link" href={leafletHref(data, { teamId: team.id })}>
                {view.t(team.name)}
              </a>
            )}
          </>
        ))}
      </p>
      {!familyLanguages.includes(data.code) && (
        <InsteadChoice view={view} chosen={data.instead} hrefOf={(instead) => leafletHref(data, { instead })} />
      )}
      <ButtonLink kind="secondary" href={leafletHref(data, {}, '.pdf')}>
        {view.t(words.asPdf)}
      </ButtonLink>
    </InsetText>
  </div>
)

const leafletPage = viewPage({
  path: '/family-texts/:language/leaflet',
  read: readLeaflet,
  render: ({ view, data }) => {
    const labels = labelsIn(data.code, data.instead)
    return (
      <Layout view={view} title={words.leaflet} back={{ href: '/family-texts', text: words.toLanguages }}>
        <LeafletChoices view={view} data={data} />
        <p class="govuk-body-l" lang={data.texts[0]?.language}>
          {labels.leafletTitle}
        </p>
        {data.texts.some((each) => !each.verified) && <InsetText>{labels.machineDrafted}</InsetText>}
        {data.texts.map((text) => (
          <>
            <TextInOwnLanguage text={text} heading="h2" />
            {text.language !== data.code && <TextWarning view={view} text={text} asked={data.code} />}
          </>
        ))}
        <h2 class="govuk-heading-m">{labels.contact}</h2>
        {data.team !== null && (
          <p class="govuk-body">
            {view.t(data.team.name)}, {view.t(data.team.seat)}
            {contactLinesOf(data.team.contact, view.language).map((line) => (
              <>
                <br />
                {line}
              </>
            ))}
          </p>
        )}
        <p class="govuk-body">{view.t(words.contactLine)}</p>
      </Layout>
    )
  },
})

const leafletFile = filePage({
  path: '/family-texts/:language/leaflet.pdf',
  read: readLeaflet,
  name: 'fairlead-leaflet.pdf',
  content: ({ data }) => ({ pdf: { template: familyTemplate, data: leafletPaper(data) } }),
})

export const familyTextPages: readonly Page[] = [listPage, textsPage, checkPage, leafletPage, leafletFile]
