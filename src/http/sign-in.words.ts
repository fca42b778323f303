import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Logga in i demon', fi: 'Kirjaudu demoon', en: 'Sign in to the demo' },
  intro: {
    sv: 'Välj en person. Alla personer och uppgifter är påhittade. Alla ser bara det som hör till deras uppgift.',
    fi: 'Valitse henkilö. Kaikki henkilöt ja tiedot ovat keksittyjä. Jokainen näkee vain sen, mikä kuuluu hänen tehtäväänsä.',
    en: 'Choose a person. All persons and data are made up. Everyone sees only what belongs to their task.',
  },
  back: {
    sv: 'När du har loggat in kommer du tillbaka till sidan du var på. Text du skrev finns kvar.',
    fi: 'Kirjauduttuasi palaat sivulle, jolla olit. Kirjoittamasi teksti on tallella.',
    en: 'After signing in you return to the page you were on. Text you wrote is still there.',
  },
  signInAs: { sv: 'Logga in som', fi: 'Kirjaudu henkilönä', en: 'Sign in as' },
  otherWays: {
    sv: 'Logga in på riktigt: nyckel, lösenord och kod, eller myndighetens inloggning',
    fi: 'Kirjaudu oikeasti: avain, salasana ja koodi tai viranomaisen kirjautuminen',
    en: 'Sign in for real: passkey, password and code, or the authority’s sign-in',
  },
  othersTitle: {
    sv: 'Ledning, styrgrupp och tillsyn',
    fi: 'Johto, ohjausryhmä ja valvonta',
    en: 'Leadership, steering group and oversight',
  },
  unknownPersona: {
    sv: 'Personen finns inte i demon.',
    fi: 'Henkilöä ei ole demossa.',
    en: 'There is no such person in the demo.',
  },
} satisfies Words

/** What a person without a team is in the demo, shown under the name. */
export const functionTexts: Readonly<Record<string, Text>> = {
  worker: { sv: 'arbetar med ärenden', fi: 'tekee asiakastyötä', en: 'works with cases' },
  coordinator: { sv: 'samordnar teamet', fi: 'koordinoi tiimiä', en: 'coordinates the team' },
  leadership: { sv: 'chefsteam', fi: 'esimiestiimi', en: 'leadership team' },
  steering_group: { sv: 'styrgrupp', fi: 'ohjausryhmä', en: 'steering group' },
  national_coordinator: {
    sv: 'nationell koordinator',
    fi: 'valtakunnallinen koordinaattori',
    en: 'national coordinator',
  },
  data_protection_officer: { sv: 'dataskyddsombud', fi: 'tietosuojavastaava', en: 'data-protection officer' },
  administrator: { sv: 'administratör', fi: 'järjestelmänvalvoja', en: 'administrator' },
}
