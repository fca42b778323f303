import type { Text, Words } from '#kernel/language.ts'
import type { MediationState } from './mediation.ts'

export const words = {
  title: { sv: 'Medling vid brott', fi: 'Rikossovittelu', en: 'Mediation' },
  read: { sv: 'Läs om en medling', fi: 'Lue sovittelusta', en: 'Read about a mediation' },
  form: { sv: 'Läs vad en medling gäller', fi: 'Lue, mitä sovittelu koskee', en: 'Read what a mediation is about' },
  refer: { sv: 'Hänvisa till medling', fi: 'Ohjaa sovitteluun', en: 'Refer to mediation' },
  referDone: {
    sv: 'Hänvisningen till medling antecknades.',
    fi: 'Sovitteluun ohjaus kirjattiin.',
    en: 'The referral to mediation was recorded.',
  },
  intro: {
    sv: 'Välfärdsområdet hänvisar barnet till medling när det behövs (417/2007 24 § 2 mom.). Medling är frivillig: den unga samtycker själv, och dessutom vårdnadshavarna (1015/2005 2 §).',
    fi: 'Hyvinvointialue ohjaa lapsen sovitteluun tarvittaessa (417/2007 24 § 2 mom.). Sovittelu on vapaaehtoista: nuori suostuu itse ja lisäksi huoltajat (1015/2005 2 §).',
    en: 'The wellbeing services county refers the child to mediation when needed (417/2007 § 24, subsection 2). Mediation is voluntary: the young person consents personally, and the guardians as well (1015/2005 § 2).',
  },
  matter: { sv: 'Vad gäller medlingen?', fi: 'Mitä sovittelu koskee?', en: 'What is the mediation about?' },
  matterHint: {
    sv: 'Händelsen i korthet. Namnge inte den andra parten.',
    fi: 'Tapahtuma lyhyesti. Älä nimeä toista osapuolta.',
    en: 'The event in short. Do not name the other party.',
  },
  office: { sv: 'Vilken medlingsbyrå?', fi: 'Mikä sovittelutoimisto?', en: 'Which mediation office?' },
  on: { sv: 'Vilken dag?', fi: 'Minä päivänä?', en: 'On which day?' },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  follow: { sv: 'Anteckna nytt läge', fi: 'Kirjaa uusi tilanne', en: 'Record a new status' },
  followDone: { sv: 'Läget antecknades.', fi: 'Tilanne kirjattiin.', en: 'The status was recorded.' },
  state: { sv: 'Nytt läge', fi: 'Uusi tilanne', en: 'New status' },
  note: { sv: 'Anteckning', fi: 'Merkintä', en: 'Note' },
  notNext: {
    sv: 'Medlingen kan inte gå till det läget härifrån.',
    fi: 'Sovittelu ei voi siirtyä tästä siihen tilanteeseen.',
    en: 'The mediation cannot go to that status from here.',
  },
  steps: { sv: 'Vad som har hänt', fi: 'Mitä on tapahtunut', en: 'What has happened' },
  referredBy: (day: string, name: string): Text => ({
    sv: `hänvisad ${day}, ${name}`,
    fi: `ohjattu ${day}, ${name}`,
    en: `referred ${day}, ${name}`,
  }),
} satisfies Words

export const mediationStateTexts: Readonly<Record<MediationState, Text>> = {
  referred: { sv: 'hänvisad', fi: 'ohjattu', en: 'referred' },
  consents_asked: { sv: 'samtycken begärda', fi: 'suostumukset pyydetty', en: 'consents asked for' },
  started: { sv: 'pågår', fi: 'käynnissä', en: 'under way' },
  agreed: { sv: 'avtal nått', fi: 'sopimus syntyi', en: 'agreement reached' },
  no_agreement: { sv: 'inget avtal', fi: 'ei sopimusta', en: 'no agreement' },
  interrupted: { sv: 'avbruten', fi: 'keskeytyi', en: 'interrupted' },
  not_started: { sv: 'inleddes inte', fi: 'ei alkanut', en: 'not started' },
}
