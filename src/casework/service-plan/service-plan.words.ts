import type { Text, Words } from '#kernel/language.ts'
import type { PlanState } from './service-plan.ts'

export const words = {
  title: { sv: 'Plan', fi: 'Suunnitelma', en: 'Plan' },
  read: { sv: 'Läs planen', fi: 'Lue suunnitelma', en: 'Read the plan' },
  intro: {
    sv: 'Planen görs tillsammans med den unga och vårdnadshavarna. Den säger vem som gör vad och när.',
    fi: 'Suunnitelma tehdään yhdessä nuoren ja huoltajien kanssa. Se kertoo, kuka tekee mitä ja milloin.',
    en: 'The plan is made together with the young person and the guardians. It says who does what and when.',
  },
  none: { sv: 'Ingen plan har gjorts ännu.', fi: 'Suunnitelmaa ei ole vielä tehty.', en: 'No plan has been made yet.' },
  write: { sv: 'Skriv planen', fi: 'Kirjoita suunnitelma', en: 'Write the plan' },
  writeDone: {
    sv: 'Utkastet till planen sparades.',
    fi: 'Suunnitelman luonnos tallennettiin.',
    en: 'The draft of the plan was saved.',
  },
  writeFirst: { sv: 'Börja planen', fi: 'Aloita suunnitelma', en: 'Begin the plan' },
  writeNext: { sv: 'Gör en ny version', fi: 'Tee uusi versio', en: 'Make a new version' },
  writeNextExplained: {
    sv: 'Den nuvarande planen är underlag. Ändra det som ska bli annorlunda. Den nuvarande planen gäller tills den nya har godkänts.',
    fi: 'Pohjana on nykyinen suunnitelma. Muuta se, minkä pitää muuttua. Nykyinen suunnitelma on voimassa, kunnes uusi on hyväksytty.',
    en: 'The current plan is the starting point. Change what is to be different. The current plan stays in force until the new one is agreed.',
  },
  editDraft: { sv: 'Ändra utkastet', fi: 'Muokkaa luonnosta', en: 'Edit the draft' },
  draftNow: { sv: 'Så här ser utkastet ut nu', fi: 'Luonnos on nyt tällainen', en: 'The draft as it is now' },
  saveDraft: { sv: 'Spara utkastet', fi: 'Tallenna luonnos', en: 'Save the draft' },
  toPlan: { sv: 'Till planen', fi: 'Suunnitelmaan', en: 'To the plan' },
  planNumber: (number: number): Text => ({ sv: `Plan ${number}`, fi: `Suunnitelma ${number}`, en: `Plan ${number}` }),
  earlierPlans: { sv: 'Tidigare versioner', fi: 'Aiemmat versiot', en: 'Earlier versions' },
  writtenBy: (name: string, profession: string, when: string): Text => ({
    sv: `Skriven av ${name}, ${profession}, ${when}`,
    fi: `Kirjoittanut ${name}, ${profession}, ${when}`,
    en: `Written by ${name}, ${profession}, ${when}`,
  }),

  ownGoal: {
    sv: 'Den ungas egna ord om vad hen vill',
    fi: 'Nuoren omat sanat siitä, mitä hän haluaa',
    en: 'What the young person wants, in their own words',
  },
  ownGoalHint: {
    sv: 'Skriv ord för ord så som den unga sade det. Texten visas inom citattecken.',
    fi: 'Kirjoita sanasta sanaan niin kuin nuori sen sanoi. Teksti näkyy lainausmerkeissä.',
    en: 'Write word for word, as the young person said it. The text is shown in quotation marks.',
  },
  ownGoalLanguage: {
    sv: 'På vilket språk är orden?',
    fi: 'Millä kielellä sanat ovat?',
    en: 'Which language are the words in?',
  },
  noOwnGoal: {
    sv: 'Den ungas egna ord har inte antecknats.',
    fi: 'Nuoren omia sanoja ei ole kirjattu.',
    en: 'The young person’s own words have not been recorded.',
  },
  actions: { sv: 'Vem gör vad och när', fi: 'Kuka tekee mitä ja milloin', en: 'Who does what and when' },
  actionsHint: {
    sv: 'Skriv så att den unga förstår. Lämna rader tomma om de inte behövs.',
    fi: 'Kirjoita niin, että nuori ymmärtää. Jätä rivit tyhjiksi, jos niitä ei tarvita.',
    en: 'Write so that the young person understands. Leave rows empty if they are not needed.',
  },
  action: (row: number): Text => ({ sv: `Åtgärd ${row}`, fi: `Toimi ${row}`, en: `Action ${row}` }),
  moreActions: { sv: 'Fler åtgärder', fi: 'Lisää toimia', en: 'More actions' },
  goal: { sv: 'Mål', fi: 'Tavoite', en: 'Goal' },
  goalHint: { sv: 'Vad ska bli bättre?', fi: 'Minkä pitää muuttua paremmaksi?', en: 'What is to become better?' },
  what: { sv: 'Vad görs?', fi: 'Mitä tehdään?', en: 'What is done?' },
  who: { sv: 'Vem gör det?', fi: 'Kuka tekee sen?', en: 'Who does it?' },
  whoHint: {
    sv: 'En person eller en tjänst, till exempel Elin, pappa eller kuratorn.',
    fi: 'Henkilö tai palvelu, esimerkiksi Elin, isä tai kuraattori.',
    en: 'A person or a service, for example Elin, dad or the school social worker.',
  },
  dueOn: { sv: 'Senast när?', fi: 'Mihin mennessä?', en: 'By when?' },
  whatColumn: { sv: 'Vad', fi: 'Mitä', en: 'What' },
  whoColumn: { sv: 'Vem', fi: 'Kuka', en: 'Who' },
  subject: { sv: 'Vad handlar det om?', fi: 'Mitä asiaa se koskee?', en: 'What is it about?' },
  subjectHint: {
    sv: 'Så lämnas det ut eller utelämnas rätt på blad till vårdnadshavare.',
    fi: 'Näin se tulee tai jää pois oikein huoltajan lomakkeesta.',
    en: 'So that it is given or left out rightly on sheets for guardians.',
  },
  dueColumn: { sv: 'Senast', fi: 'Viimeistään', en: 'By' },
  statusColumn: { sv: 'Läge', fi: 'Tilanne', en: 'Status' },
  late: { sv: 'försenad', fi: 'myöhässä', en: 'late' },

  agree: { sv: 'Anteckna samtycke', fi: 'Kirjaa suostumus', en: 'Record consent' },
  agreeDone: {
    sv: 'Planen gäller nu. Den kan skrivas ut till familjen.',
    fi: 'Suunnitelma on nyt voimassa. Sen voi tulostaa perheelle.',
    en: 'The plan is now in force. It can be printed for the family.',
  },
  agreeIntro: {
    sv: 'När samtycket är antecknat börjar planen gälla. Först då kan den skrivas ut till familjen eller delas.',
    fi: 'Kun suostumus on kirjattu, suunnitelma tulee voimaan. Vasta silloin sen voi tulostaa perheelle tai jakaa.',
    en: 'When the consent is recorded, the plan comes into force. Only then can it be printed for the family or shared.',
  },
  readDraft: { sv: 'Läs utkastet', fi: 'Lue luonnos', en: 'Read the draft' },
  agreement: (row: number): Text => ({ sv: `Samtycke ${row}`, fi: `Suostumus ${row}`, en: `Consent ${row}` }),
  moreAgreements: { sv: 'Fler som samtycker', fi: 'Lisää suostumuksia', en: 'More people who consent' },
  givenBy: { sv: 'Vem samtycker?', fi: 'Kuka suostuu?', en: 'Who consents?' },
  method: { sv: 'Hur gavs samtycket?', fi: 'Miten suostumus annettiin?', en: 'How was the consent given?' },
  capacity: {
    sv: 'Förstår personen vad samtycket betyder?',
    fi: 'Ymmärtääkö henkilö, mitä suostumus tarkoittaa?',
    en: 'Does the person understand what the consent means?',
  },
  agreedOn: { sv: 'Vilken dag?', fi: 'Minä päivänä?', en: 'On which day?' },
  whoseConsent: { sv: 'Vems samtycke behövs?', fi: 'Kenen suostumus tarvitaan?', en: 'Whose consent is needed?' },
  agreements: { sv: 'Samtycken', fi: 'Suostumukset', en: 'Consents' },
  agreementLine: (given: { who: string; method: string; capacity: string; day: string; receivedBy: string }): Text => ({
    sv: `${given.who}: ${given.method}, ${given.capacity}, ${given.day}. Mottaget av ${given.receivedBy}.`,
    fi: `${given.who}: ${given.method}, ${given.capacity}, ${given.day}. Vastaanottanut ${given.receivedBy}.`,
    en: `${given.who}: ${given.method}, ${given.capacity}, ${given.day}. Received by ${given.receivedBy}.`,
  }),

  setStatus: { sv: 'Ändra läget', fi: 'Muuta tilannetta', en: 'Change the status' },
  setStatusDone: { sv: 'Läget sparades.', fi: 'Tilanne tallennettiin.', en: 'The status was saved.' },
  readAction: { sv: 'Läs en åtgärd', fi: 'Lue toimi', en: 'Read an action' },
  status: { sv: 'Hur har det gått?', fi: 'Miten on mennyt?', en: 'How has it gone?' },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },

  notAgreed: {
    sv: 'Samtycke till planen har inte antecknats. Anteckna det först.',
    fi: 'Suostumusta suunnitelmaan ei ole kirjattu. Kirjaa se ensin.',
    en: 'Consent to the plan has not been recorded. Record it first.',
  },
  alreadyAgreed: {
    sv: 'Planen är redan godkänd. Gör en ny version om något ska ändras.',
    fi: 'Suunnitelma on jo hyväksytty. Tee uusi versio, jos jotakin pitää muuttaa.',
    en: 'The plan is already agreed. Make a new version if something is to change.',
  },
  replaced: {
    sv: 'En nyare plan gäller nu. Använd den i stället.',
    fi: 'Uudempi suunnitelma on nyt voimassa. Käytä sitä.',
    en: 'A newer plan is now in force. Use that one instead.',
  },
} satisfies Words

export const stateTexts: Readonly<Record<PlanState, Text>> = {
  draft: { sv: 'Utkast', fi: 'Luonnos', en: 'Draft' },
  agreed: { sv: 'Gäller', fi: 'Voimassa', en: 'In force' },
  replaced: { sv: 'Ersatt', fi: 'Korvattu', en: 'Replaced' },
}
