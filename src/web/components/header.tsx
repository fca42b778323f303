import type { JSX } from 'preact'
import { formatDate } from '#kernel/format.ts'
import { languages, type Language } from '#kernel/language.ts'
import type { NavigationItem, View } from '#web/view.ts'
import { words } from '#web/web.words.ts'
import { Mark } from './icons.tsx'

const ownName: Readonly<Record<Language, string>> = { sv: 'Svenska', fi: 'Suomi', en: 'English' }

/** The same page in another language; drafts are saved before the link is followed. */
const LanguageLinks = ({ view }: { view: View }): JSX.Element => (
  <nav class="fl-languages" aria-label={view.t(words.languages)}>
    <ul>
      {languages.map((language) => (
        <li>
          {language === view.language ? (
            <span lang={language} aria-current="true">
              {ownName[language]}
            </span>
          ) : (
            <a
              href={`${view.path}?${view.query === '' ? '' : `${view.query}&`}lang=${language}`}
              lang={language}
              hreflang={language}
              rel="alternate"
              data-keep-draft
            >
              {ownName[language]}
            </a>
          )}
        </li>
      ))}
    </ul>
  </nav>
)

/** `page` on the item's own page, `true` on a page below it. */
const currentOf = (view: View, item: NavigationItem): 'page' | 'true' | undefined => {
  if (view.path === item.href) return 'page'
  return item.href !== '/' && view.path.startsWith(`${item.href}/`) ? 'true' : undefined
}

const Items = ({ view, items }: { view: View; items: readonly NavigationItem[] }): JSX.Element => (
  <>
    {items.map((item) => (
      <li>
        <a class="fl-nav__link" href={item.href} aria-current={currentOf(view, item)}>
          {view.t(item.text)}
        </a>
      </li>
    ))}
  </>
)

const Navigation = ({ view, items }: { view: View; items: readonly NavigationItem[] }): JSX.Element => {
  const aside = items.filter((item) => item.aside)
  return (
    <nav class="fl-nav" aria-label={view.t(words.navigation)}>
      <ul class="fl-nav__list fl-container">
        <Items view={view} items={items.filter((item) => !item.aside)} />
        {aside.length > 0 && (
          <li>
            <details class="fl-nav__more">
              <summary
                class={`fl-nav__link${aside.some((item) => currentOf(view, item) !== undefined) ? ' fl-nav__link--current' : ''}`}
              >
                {view.t(words.more)}
              </summary>
              <ul class="fl-nav__aside">
                <Items view={view} items={aside} />
              </ul>
            </details>
          </li>
        )}
      </ul>
    </nav>
  )
}

/** That the instance is an archive: on every page, so that nobody writes for nothing. */
const Archive = ({ view }: { view: View }): JSX.Element | null => {
  const endedOn = view.signedIn?.endedOn ?? null
  return endedOn === null ? null : (
    <p class="fl-archive" role="note">
      <span class="fl-container">{view.t(words.archive(formatDate(endedOn, view.language)))}</span>
    </p>
  )
}

/** Demo banner, archive banner, product, instance, languages, who is signed in with which profession, sign out, and the main menu. */
export const Header = ({ view }: { view: View }): JSX.Element => (
  <header class="fl-header">
    {view.mode === 'demo' && (
      <p class="fl-demo">
        <span class="fl-container">{view.t(words.demoBanner)}</span>
      </p>
    )}
    <Archive view={view} />
    <div class="fl-header__bar fl-container">
      <a class="fl-brand" href={view.guest?.home ?? '/'}>
        <Mark />
        <span class="fl-brand__name">{view.t(words.productName)}</span>
      </a>
      {view.signedIn && <span class="fl-header__instance">{view.t(view.signedIn.instanceName)}</span>}
      <div class="fl-header__end">
        <LanguageLinks view={view} />
        {view.guest?.open === true && (
          <form method="post" action={view.guest.close}>
            <input type="hidden" name="_csrf" value={view.csrf} />
            <button type="submit" class="fl-person__out">
              {view.t(words.closeOwnPage)}
            </button>
          </form>
        )}
        {view.signedIn && (
          <div class="fl-person">
            <p class="fl-person__who">
              <a class="fl-person__name" href="/own-sign-in">
                {view.signedIn.name}
              </a>
              <span class="fl-person__profession">{view.t(view.signedIn.professionName)}</span>
            </p>
            <form method="post" action="/session/end">
              <input type="hidden" name="_csrf" value={view.csrf} />
              <button type="submit" class="fl-person__out">
                {view.t(words.signOut)}
              </button>
            </form>
          </div>
        )}
      </div>
    </div>
    {view.signedIn && view.signedIn.navigation.length > 0 && (
      <Navigation view={view} items={view.signedIn.navigation} />
    )}
  </header>
)
