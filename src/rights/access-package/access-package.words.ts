import { answerPages, questions, type AnswerPage, type Question } from '#intake/concern-answers/concern-answers.ts'
import {
  pageTexts,
  questionTexts,
  toldTexts,
  words as concernWords,
} from '#intake/concern-answers/concern-answers.words.ts'
import { findCode, label } from '#kernel/codes.ts'
import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Personens uppgifter', fi: 'Henkilön tiedot', en: 'The person’s data' },
  review: { sv: 'Gå igenom personens uppgifter', fi: 'Käy läpi henkilön tiedot', en: 'Go through the person’s data' },
  export: { sv: 'Hämta personens uppgifter', fi: 'Hae henkilön tiedot', en: 'Take out the person’s data' },
  intro: {
    sv: 'Kryssa för de texter som bara handlar om personen själv. Det du inte kryssar för lämnas inte ut. Markerade stycken i anteckningar är redan borta.',
    fi: 'Rastita tekstit, jotka koskevat vain henkilöä itseään. Muita ei luovuteta. Muistiinpanojen merkityt kohdat on jo poistettu.',
    en: 'Tick the texts that are about the person alone. What you do not tick is not given out. Marked passages of notes are gone already.',
  },
  asksForAnother: {
    sv: 'Någon annan har bett om uppgifterna i personens ställe. Det som den unga har förbjudit er att berätta för en vårdnadshavare är inte med. Läs ändå varje text: kryssa inte för något som den unga vill hålla för sig själv.',
    fi: 'Joku muu on pyytänyt tietoja henkilön puolesta. Mukana ei ole sitä, minkä nuori on kieltänyt kertomasta huoltajalle. Lukekaa silti jokainen teksti: älkää rastittako mitään, minkä nuori haluaa pitää itsellään.',
    en: 'Somebody else has asked for the data in the person’s place. What the young person has forbidden you to tell a guardian is not in it. Read each text all the same: tick nothing the young person wants to keep to themself.',
  },
  release: { sv: 'Spara valet', fi: 'Tallenna valinta', en: 'Save the choice' },
  releaseDone: { sv: 'Valet sparades.', fi: 'Valinta tallennettiin.', en: 'The choice was saved.' },
  onlyThePerson: { sv: 'Handlar bara om personen', fi: 'Koskee vain henkilöä', en: 'About the person alone' },
  asPdf: { sv: 'Hämta som PDF', fi: 'Hae PDF:nä', en: 'Download as PDF' },
  asJson: { sv: 'Hämta som datafil (JSON)', fi: 'Hae datatiedostona (JSON)', en: 'Download as a data file (JSON)' },
  empty: {
    sv: 'Er myndighet har inga uppgifter om personen.',
    fi: 'Viranomaisellanne ei ole tietoja henkilöstä.',
    en: 'Your authority has no data about the person.',
  },
  waitingEntries: (count: number): Text => ({
    sv: `${count} anteckningar lämnas inte ut: skribenten måste först se över vad de säger om andra.`,
    fi: `${count} muistiinpanoa jätetään pois: kirjoittajan on ensin tarkistettava, mitä ne kertovat muista.`,
    en: `${count} notes are left out: their author must first look at what they tell about others.`,
  }),
  paperTitle: { sv: 'Uppgifter om dig', fi: 'Sinua koskevat tiedot', en: 'Data about you' },
  paperIntro: {
    sv: 'Det här är vad myndigheten har antecknat om dig i ankararbetet. Uppgifter om andra människor är inte med.',
    fi: 'Tässä on, mitä viranomainen on kirjannut sinusta ankkuritoiminnassa. Muiden ihmisten tiedot eivät ole mukana.',
    en: 'This is what the authority has recorded about you in Anchor work. Data about other people are not in it.',
  },
  paperCodes: {
    sv: 'Koder och datum som inte står här finns i datafilen som hör till.',
    fi: 'Koodit ja päivämäärät, joita ei ole tässä, ovat oheisessa datatiedostossa.',
    en: 'Codes and dates that are not here are in the data file that comes with it.',
  },
  paperWithheld: {
    sv: 'Något kan vara utelämnat för att det handlar om någon annan. Du kan begära att få veta varför.',
    fi: 'Jotakin voi olla jätetty pois, koska se koskee jotakuta muuta. Voit pyytää perusteluja.',
    en: 'Something may be left out because it is about somebody else. You can ask why.',
  },
  controller: { sv: 'Myndighet', fi: 'Viranomainen', en: 'Authority' },
  received: { sv: 'Begäran kom', fi: 'Pyyntö tuli', en: 'Request received' },
  printedBy: (name: string, when: string): Text => ({
    sv: `Utskrivet av ${name} ${when}`,
    fi: `Tulostanut ${name} ${when}`,
    en: `Printed by ${name} ${when}`,
  }),
} satisfies Words

const other: Text = { sv: 'Övrigt', fi: 'Muut', en: 'Other' }

const tableTexts: Readonly<Record<string, Text>> = {
  anchor_case: { sv: 'Ärendet', fi: 'Asia', en: 'The case' },
  assessment_area: { sv: 'Bedömning', fi: 'Arviointi', en: 'Assessment' },
  assessment_area_version: { sv: 'Tidigare bedömning', fi: 'Aiempi arviointi', en: 'Earlier assessment' },
  attachment: { sv: 'Filer', fi: 'Tiedostot', en: 'Files' },
  own_words_withdrawal: { sv: 'Egna ord som togs tillbaka', fi: 'Takaisin otetut sanat', en: 'Words taken back' },
  released_text: { sv: '”Berätta en gång”', fi: '”Kerro kerran”', en: '“Tell it once”' },
  released_remark: {
    sv: 'Svar på ”Berätta en gång”',
    fi: 'Vastaukset: ”Kerro kerran”',
    en: 'Answers to “Tell it once”',
  },
  live_text: {
    sv: 'Texter som skrivs på möten',
    fi: 'Tapaamisissa kirjoitettavat tekstit',
    en: 'Texts being written in meetings',
  },
  cause: { sv: 'Orsaker', fi: 'Syyt', en: 'Causes' },
  cause_version: { sv: 'Tidigare orsaker', fi: 'Aiemmat syyt', en: 'Earlier causes' },
  closing_evaluation: { sv: 'Utvärdering', fi: 'Loppuarvio', en: 'Closing evaluation' },
  concern: { sv: 'Webbformuläret', fi: 'Verkkolomake', en: 'The web form' },
  consent: { sv: 'Samtycken', fi: 'Suostumukset', en: 'Consents' },
  consent_giver: { sv: 'Samtycken', fi: 'Suostumukset', en: 'Consents' },
  deviation: { sv: 'Avvikelser från modellen', fi: 'Poikkeamat mallista', en: 'Deviations from the model' },
  disclosed_text: { sv: 'Delade texter', fi: 'Luovutetut tekstit', en: 'Shared texts' },
  disclosure: { sv: 'Vad som har delats', fi: 'Mitä on luovutettu', en: 'What was shared' },
  duty: { sv: 'Anmälningar', fi: 'Ilmoitukset', en: 'Notifications' },
  entry: { sv: 'Anteckningar', fi: 'Muistiinpanot', en: 'Notes' },
  entry_version: { sv: 'Tidigare anteckningar', fi: 'Aiemmat muistiinpanot', en: 'Earlier notes' },
  family_view: { sv: 'Egna ord', fi: 'Omat sanat', en: 'Own words' },
  follow_up: { sv: 'Uppföljning', fi: 'Seuranta', en: 'Follow-up' },
  follow_up_move: { sv: 'Flyttad uppföljning', fi: 'Siirretty seuranta', en: 'Moved follow-up' },
  information_request: { sv: 'Begärda uppgifter', fi: 'Pyydetyt tiedot', en: 'Information asked for' },
  maturity_judgement: { sv: 'Bedömning av mognad', fi: 'Kehitystason arvio', en: 'Judgement of maturity' },
  mediation: { sv: 'Medling', fi: 'Sovittelu', en: 'Mediation' },
  mediation_step: { sv: 'Medlingens gång', fi: 'Sovittelun vaiheet', en: 'Steps of mediation' },
  meeting: { sv: 'Möten', fi: 'Tapaamiset', en: 'Meetings' },
  meeting_time: { sv: 'Föreslagna tider', fi: 'Ehdotetut ajat', en: 'Proposed times' },
  meeting_answer: { sv: 'Svar på inbjudningar', fi: 'Vastaukset kutsuihin', en: 'Answers to invitations' },
  meeting_participant: { sv: 'Deltagande i möten', fi: 'Osallistuminen tapaamisiin', en: 'Taking part in meetings' },
  person: { sv: 'Personuppgifter', fi: 'Henkilötiedot', en: 'Personal data' },
  plan_action: { sv: 'Planens åtgärder', fi: 'Suunnitelman toimet', en: 'Actions of the plan' },
  plan_agreement: { sv: 'Godkännande av planen', fi: 'Suunnitelman hyväksyntä', en: 'Agreement to the plan' },
  presence_task: { sv: 'Närvaro vid förhör', fi: 'Läsnäolo kuulustelussa', en: 'Presence at questioning' },
  referral_detail: { sv: 'Kontakten', fi: 'Yhteydenotto', en: 'The contact' },
  referral_reference: {
    sv: 'Myndighetens egna nummer',
    fi: 'Viranomaisen omat numerot',
    en: 'The authority’s own numbers',
  },
  screening_decision: { sv: 'Beslut om kontakten', fi: 'Päätös yhteydenotosta', en: 'Decision on the contact' },
  screening_stance: { sv: 'Ställningstaganden', fi: 'Kannanotot', en: 'Stances' },
  service_plan: { sv: 'Planen', fi: 'Suunnitelma', en: 'The plan' },
  service_referral: { sv: 'Tjänster', fi: 'Palvelut', en: 'Services' },
  service_referral_step: { sv: 'Tjänsternas gång', fi: 'Palvelujen vaiheet', en: 'Steps of services' },
}
/** What a table is called on the person's paper. */
export const tableText = (table: string): Text => tableTexts[table] ?? other

const columnTexts: Readonly<Record<string, Text>> = {
  given_name: { sv: 'Förnamn', fi: 'Etunimi', en: 'Given name' },
  family_name: { sv: 'Efternamn', fi: 'Sukunimi', en: 'Family name' },
  birth_date: { sv: 'Född', fi: 'Syntynyt', en: 'Born' },
  personal_identity_code: { sv: 'Personbeteckning', fi: 'Henkilötunnus', en: 'Personal identity code' },
  phone: { sv: 'Telefon', fi: 'Puhelin', en: 'Phone' },
  email: { sv: 'E-post', fi: 'Sähköposti', en: 'E-mail' },
  address: { sv: 'Adress', fi: 'Osoite', en: 'Address' },
  school: { sv: 'Skola', fi: 'Koulu', en: 'School' },
  child_name: { sv: 'Namn', fi: 'Nimi', en: 'Name' },
  child_identity_code: { sv: 'Personbeteckning', fi: 'Henkilötunnus', en: 'Personal identity code' },
  child_birth_date: { sv: 'Född', fi: 'Syntynyt', en: 'Born' },
  child_address: { sv: 'Adress', fi: 'Osoite', en: 'Address' },
  body: { sv: 'Text', fi: 'Teksti', en: 'Text' },
  words: { sv: 'Egna ord', fi: 'Omat sanat', en: 'Own words' },
  note: { sv: 'Anteckning', fi: 'Merkintä', en: 'Note' },
  reason: { sv: 'Skäl', fi: 'Peruste', en: 'Reason' },
  reasons: { sv: 'Skäl', fi: 'Perusteet', en: 'Reasons' },
  description: { sv: 'Beskrivning', fi: 'Kuvaus', en: 'Description' },
  need: { sv: 'Behov', fi: 'Tarve', en: 'Need' },
  goal: { sv: 'Mål', fi: 'Tavoite', en: 'Goal' },
  what: { sv: 'Vad', fi: 'Mitä', en: 'What' },
  own_goal: { sv: 'Eget mål', fi: 'Oma tavoite', en: 'Own goal' },
  purpose: { sv: 'Ändamål', fi: 'Tarkoitus', en: 'Purpose' },
  place: { sv: 'Plats', fi: 'Paikka', en: 'Place' },
  explained: { sv: 'Vad som berättades', fi: 'Mitä kerrottiin', en: 'What was explained' },
  necessity: { sv: 'Varför det behövdes', fi: 'Miksi tarvittiin', en: 'Why it was needed' },
  question: { sv: 'Fråga', fi: 'Kysymys', en: 'Question' },
  answer: { sv: 'Svar', fi: 'Vastaus', en: 'Answer' },
  provider: { sv: 'Tjänst', fi: 'Palvelun antaja', en: 'Provider' },
  matter: { sv: 'Sak', fi: 'Asia', en: 'Matter' },
  closing_note: { sv: 'Avslutning', fi: 'Päättäminen', en: 'Closing' },
}
/** A question of the public form, kept as `answers.school`; undefined for every other column. */
const questionOf = (column: string): Question | undefined =>
  questions.find((question) => column === `answers.${question}`)

/** What a column is called on the person's paper; what has no name of its own is a text or a fact. */
export function columnText(column: string): Text {
  const question = questionOf(column)
  if (question !== undefined) return questionTexts[question]
  if (column === 'answers.notKnown') return concernWords.notKnown
  return columnTexts[column] ?? { sv: 'Uppgift', fi: 'Tieto', en: 'Fact' }
}

const inAll = (text: string): Text => ({ sv: text, fi: text, en: text })
const isPage = (page: string): page is AnswerPage => answerPages.some((each) => each === page)

/** What a value says in words: as it was written, unless it is a code of the public form. */
export function valueText(column: string, value: string): Text {
  const question = questionOf(column)
  if (question === 'told') return toldTexts[value] ?? inAll(value)
  if (question === 'source' && findCode('referral_sources', value) !== undefined)
    return label('referral_sources', value)
  if (column !== 'answers.notKnown') return inAll(value)
  const pages = value.split(', ').map((page) => (isPage(page) ? pageTexts[page] : inAll(page)))
  return {
    sv: pages.map((page) => page.sv).join(', '),
    fi: pages.map((page) => page.fi).join(', '),
    en: pages.map((page) => page.en).join(', '),
  }
}
