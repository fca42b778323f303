import type { Text, Words } from '#kernel/language.ts'
import type { InvitationState } from './invited-expert.ts'

export const words = {
  listSummary: {
    sv: 'Experter som är inbjudna till kontakten',
    fi: 'Yhteydenottoon kutsutut asiantuntijat',
    en: 'Experts invited to the contact',
  },
  title: { sv: 'Inbjudna experter', fi: 'Kutsutut asiantuntijat', en: 'Invited experts' },
  explain: {
    sv: 'En expert ser bara den här kontakten, som teamet diskuterar den, tills teamet har beslutat. Namnet syns bara om den som bjuder in väljer det.',
    fi: 'Asiantuntija näkee vain tämän yhteydenoton sellaisena kuin tiimi siitä keskustelee, kunnes tiimi on päättänyt. Nimi näkyy vain, jos kutsuja niin valitsee.',
    en: 'An expert sees only this contact, as the team discusses it, until the team has decided. The name is shown only if the inviter chooses so.',
  },
  none: { sv: 'Ingen är inbjuden.', fi: 'Ketään ei ole kutsuttu.', en: 'Nobody is invited.' },
  expert: { sv: 'Expert', fi: 'Asiantuntija', en: 'Expert' },
  addedValue: { sv: 'Vad bidrar experten med?', fi: 'Mitä asiantuntija tuo asiaan?', en: 'What does the expert add?' },
  addedValueHint: {
    sv: 'Till exempel: kunskap om rusmedel. Skriv inga namn.',
    fi: 'Esimerkiksi: päihdetyön tuntemus. Älä kirjoita nimiä.',
    en: 'For example: knowledge of substance use. Write no names.',
  },
  state: { sv: 'Läge', fi: 'Tila', en: 'State' },
  invite: { sv: 'Bjud in en expert', fi: 'Kutsu asiantuntija', en: 'Invite an expert' },
  inviteSubmit: { sv: 'Bjud in', fi: 'Kutsu', en: 'Invite' },
  inviteDone: { sv: 'Experten är inbjuden.', fi: 'Asiantuntija on kutsuttu.', en: 'The expert is invited.' },
  who: { sv: 'Vem bjuds in?', fi: 'Kuka kutsutaan?', en: 'Who is invited?' },
  whoHint: {
    sv: 'Någon som arbetar hos en av avtalets myndigheter men inte i det här teamet.',
    fi: 'Joku, joka työskentelee jossakin sopimuksen viranomaisista mutta ei tässä tiimissä.',
    en: 'Somebody who works for one of the authorities of the agreement, but not in this team.',
  },
  until: { sv: 'Sista dag', fi: 'Viimeinen päivä', en: 'Last day' },
  untilHint: (days: number): Text => ({
    sv: `Högst ${String(days)} dagar. Slutar tidigare om teamet beslutar.`,
    fi: `Enintään ${String(days)} päivää. Päättyy aiemmin, jos tiimi tekee päätöksen.`,
    en: `At most ${String(days)} days. Ends earlier if the team decides.`,
  }),
  name: {
    sv: 'Får experten veta vem det gäller?',
    fi: 'Saako asiantuntija tietää, ketä asia koskee?',
    en: 'May the expert know who it is about?',
  },
  withName: { sv: 'Ja, visa namnet', fi: 'Kyllä, näytä nimi', en: 'Yes, show the name' },
  withNameHint: {
    sv: 'Bara om experten behöver veta det för att kunna bedöma.',
    fi: 'Vain jos asiantuntija tarvitsee tiedon arviointia varten.',
    en: 'Only if the expert needs to know it to judge.',
  },
  withoutName: {
    sv: 'Experten får inte veta vem det gäller: namnet är inte öppnat för teamet.',
    fi: 'Asiantuntija ei saa tietää, ketä asia koskee: nimeä ei ole avattu tiimille.',
    en: 'The expert does not get to know who it is about: the name is not open to the team.',
  },
  nameShown: { sv: 'ser namnet', fi: 'näkee nimen', en: 'sees the name' },
  invitedBy: (name: string, when: string): Text => ({
    sv: `Inbjuden av ${name} ${when}`,
    fi: `Kutsuja: ${name} ${when}`,
    en: `Invited by ${name} ${when}`,
  }),
  lasts: (until: string): Text => ({
    sv: `Gäller till ${until}`,
    fi: `Voimassa ${until} saakka`,
    en: `Lasts until ${until}`,
  }),
  withdraw: { sv: 'Återkalla', fi: 'Peru kutsu', en: 'Withdraw' },
  withdrawDone: {
    sv: 'Inbjudan är återkallad. Experten ser inte längre kontakten.',
    fi: 'Kutsu on peruttu. Asiantuntija ei enää näe yhteydenottoa.',
    en: 'The invitation is withdrawn. The expert no longer sees the contact.',
  },
  alreadyEnded: {
    sv: 'Inbjudan gäller inte längre.',
    fi: 'Kutsu ei ole enää voimassa.',
    en: 'The invitation is no longer valid.',
  },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  readSummary: {
    sv: 'Kontakten som en inbjuden expert ser den',
    fi: 'Yhteydenotto kutsutun asiantuntijan näkemänä',
    en: 'The contact as an invited expert sees it',
  },
  invited: {
    sv: 'Du är inbjuden som expert. Du ser bara den här kontakten, tills teamet har beslutat.',
    fi: 'Sinut on kutsuttu asiantuntijaksi. Näet vain tämän yhteydenoton, kunnes tiimi on päättänyt.',
    en: 'You are invited as an expert. You see only this contact, until the team has decided.',
  },
  whyYou: { sv: 'Varför just du', fi: 'Miksi juuri sinä', en: 'Why you' },
  ownStance: { sv: 'Vad du anser', fi: 'Kantasi', en: 'Your stance' },
  noStance: { sv: 'Du har inte svarat ännu.', fi: 'Et ole vielä vastannut.', en: 'You have not answered yet.' },
  stanceSummary: {
    sv: 'En inbjuden experts ståndpunkt',
    fi: 'Kutsutun asiantuntijan kanta',
    en: 'The stance of an invited expert',
  },
  stance: { sv: 'Säg vad du anser', fi: 'Kerro kantasi', en: 'State your stance' },
  stanceReason: { sv: 'Motivera', fi: 'Perustele', en: 'Give your reasons' },
  stanceDone: {
    sv: 'Teamet ser nu vad du anser.',
    fi: 'Tiimi näkee nyt kantasi.',
    en: 'The team now sees your stance.',
  },
  backToInvited: { sv: 'Till kontakten', fi: 'Yhteydenottoon', en: 'To the contact' },
  backToToday: { sv: 'Till I dag', fi: 'Tänään-sivulle', en: 'To Today' },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
} satisfies Words

/** How an invitation stands. */
export const stateTexts: Readonly<Record<InvitationState, Text>> = {
  invited: { sv: 'Inbjuden', fi: 'Kutsuttu', en: 'Invited' },
  withdrawn: { sv: 'Återkallad', fi: 'Peruttu', en: 'Withdrawn' },
  ended: { sv: 'Avslutad', fi: 'Päättynyt', en: 'Ended' },
}
