import { registerErrorTexts } from '#kernel/input.ts'
import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Regler för utlämnande', fi: 'Luovuttamisen säännöt', en: 'Rules of disclosure' },
  list: { sv: 'Läs reglerna för utlämnande', fi: 'Lue luovuttamisen säännöt', en: 'Read the rules of disclosure' },
  read: { sv: 'Läs en regel', fi: 'Lue sääntö', en: 'Read a rule' },
  back: { sv: 'Alla regler', fi: 'Kaikki säännöt', en: 'All rules' },
  intro: {
    sv: 'Reglerna är en läsning av offentliga lagtexter, inte juridisk rådgivning. En regel som ingen här har granskat får inte användas i skarp drift.',
    fi: 'Säännöt ovat tulkinta julkisista säädösteksteistä, eivät oikeudellista neuvontaa. Sääntöä, jota kukaan täällä ei ole tarkistanut, ei saa käyttää tuotannossa.',
    en: 'The rules are a reading of public statutes, not legal advice. A rule nobody here has verified may not be used in production.',
  },
  validFromNote: {
    sv: '”Gäller från” är dagen då den lästa bestämmelsen började gälla. För regler som bara lästs i ursprunglig lydelse är den ungefärlig.',
    fi: '”Voimassa alkaen” on päivä, jona luettu säännös tuli voimaan. Vain alkuperäisenä luettujen sääntöjen osalta se on suuntaa-antava.',
    en: '“Valid from” is the day the provision read entered into force. For rules read only in original form it is approximate.',
  },
  rule: (matrixRef: string, version: number): Text => ({
    sv: `Regel ${matrixRef}, version ${version}`,
    fi: `Sääntö ${matrixRef}, versio ${version}`,
    en: `Rule ${matrixRef}, version ${version}`,
  }),
  ruleColumn: { sv: 'Regel', fi: 'Sääntö', en: 'Rule' },
  from: { sv: 'Från', fi: 'Keneltä', en: 'From' },
  to: { sv: 'Till', fi: 'Kenelle', en: 'To' },
  everyone: { sv: 'Alla', fi: 'Kaikki', en: 'All' },
  outcome: { sv: 'Utfall', fi: 'Tulos', en: 'Outcome' },
  certainty: { sv: 'Säkerhet', fi: 'Varmuus', en: 'Certainty' },
  standing: { sv: 'Läge', fi: 'Tila', en: 'Standing' },
  valid: { sv: 'Gäller', fi: 'Voimassa', en: 'Valid' },
  validFromOn: (day: string): Text => ({ sv: `från ${day}`, fi: `${day} alkaen`, en: `from ${day}` }),
  validBetween: (from: string, until: string): Text => ({
    sv: `från ${from} till (inte med) ${until}`,
    fi: `${from} alkaen, päättyy ${until} (ei enää silloin)`,
    en: `from ${from} up to, not including, ${until}`,
  }),
  empty: {
    sv: 'Ingen regel passar filtret.',
    fi: 'Mikään sääntö ei vastaa suodatinta.',
    en: 'No rule fits the filter.',
  },
  version: (n: number): Text => ({ sv: `Version ${n}`, fi: `Versio ${n}`, en: `Version ${n}` }),
  subjects: { sv: 'Uppgifter', fi: 'Tiedot', en: 'Information' },
  initiative: { sv: 'Första steget', fi: 'Aloite', en: 'First step' },
  duty: { sv: 'Skyldighet', fi: 'Velvollisuus', en: 'Duty' },
  consent: { sv: 'Samtycke', fi: 'Suostumus', en: 'Consent' },
  consentBy: { sv: 'Vem samtycker', fi: 'Kuka suostuu', en: 'Who consents' },
  explanation: { sv: 'Förklaring', fi: 'Selitys', en: 'Explanation' },
  limits: { sv: 'Gränser', fi: 'Rajat', en: 'Limits' },
  law: { sv: 'Lagrum', fi: 'Säännökset', en: 'Provisions' },
  notCarrying: { sv: 'När regeln inte räcker', fi: 'Kun sääntö ei riitä', en: 'When the rule does not carry' },
  notes: { sv: 'Anmärkning', fi: 'Huomautus', en: 'Note' },
  verified: { sv: 'Granskad', fi: 'Tarkistettu', en: 'Verified' },
  notVerified: {
    sv: 'Ingen har granskat versionen',
    fi: 'Kukaan ei ole tarkistanut versiota',
    en: 'Nobody has verified the version',
  },
  proposed: { sv: 'Föreslagen', fi: 'Ehdotettu', en: 'Proposed' },
  brought: { sv: 'Följde med systemet', fi: 'Tuli järjestelmän mukana', en: 'Came with the system' },
  annulled: { sv: 'Annullerad', fi: 'Mitätöity', en: 'Annulled' },
  byOn: (name: string, day: string): Text => ({
    sv: `${name}, den ${day}`,
    fi: `${name}, ${day}`,
    en: `${name}, ${day}`,
  }),
  propose: { sv: 'Föreslå en ny version', fi: 'Ehdota uutta versiota', en: 'Propose a new version' },
  proposeIntro: {
    sv: 'Den nya versionen börjar gälla först när en annan person har granskat den. Det som redan är delat följer den version det delades på.',
    fi: 'Uusi versio tulee voimaan vasta, kun toinen henkilö on tarkistanut sen. Jo jaettu noudattaa versiota, jonka perusteella se jaettiin.',
    en: 'The new version counts only when another person has verified it. What has been shared follows the version it was shared on.',
  },
  proposeSave: { sv: 'Spara förslaget', fi: 'Tallenna ehdotus', en: 'Save the proposal' },
  proposeDone: {
    sv: 'Förslaget sparades. En annan person ska granska det.',
    fi: 'Ehdotus tallennettiin. Toisen henkilön on tarkistettava se.',
    en: 'The proposal was saved. Another person must verify it.',
  },
  verify: { sv: 'Granska och godkänn versionen', fi: 'Tarkista ja hyväksy versio', en: 'Verify the version' },
  verifyDone: { sv: 'Versionen är granskad.', fi: 'Versio on tarkistettu.', en: 'The version is verified.' },
  ownProposal: {
    sv: 'Du har föreslagit versionen. En annan person ska granska den.',
    fi: 'Olet ehdottanut versiota. Toisen henkilön on tarkistettava se.',
    en: 'You proposed this version. Another person must verify it.',
  },
  end: { sv: 'Avsluta versionen', fi: 'Päätä version voimassaolo', en: 'End the version' },
  endIntro: {
    sv: 'Från den dag du väljer delas inget nytt på versionen. Det som redan är delat påverkas inte.',
    fi: 'Valitsemastasi päivästä alkaen version perusteella ei jaeta uutta. Jo jaettuun se ei vaikuta.',
    en: 'From the day you choose nothing new is shared on the version. What has been shared is not affected.',
  },
  endDay: {
    sv: 'Första dagen den inte gäller',
    fi: 'Ensimmäinen päivä, jona se ei ole voimassa',
    en: 'First day it does not count',
  },
  endDone: {
    sv: 'Versionen har fått en slutdag.',
    fi: 'Versio sai päättymispäivän.',
    en: 'The version has an end day.',
  },
  annul: { sv: 'Annullera versionen', fi: 'Mitätöi versio', en: 'Annul the version' },
  annulIntro: {
    sv: 'Annullera bara en version som visat sig vara fel. Det som delats på den kan mottagaren inte längre läsa.',
    fi: 'Mitätöi vain versio, joka on osoittautunut vääräksi. Vastaanottaja ei enää voi lukea sitä, mitä sen perusteella on jaettu.',
    en: 'Annul only a version that has proved wrong. The recipient can no longer read what was shared on it.',
  },
  annulReason: { sv: 'Vad är fel', fi: 'Mikä on väärin', en: 'What is wrong' },
  annulDone: { sv: 'Versionen är annullerad.', fi: 'Versio on mitätöity.', en: 'The version is annulled.' },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  alreadyVerified: {
    sv: 'Versionen är redan granskad.',
    fi: 'Versio on jo tarkistettu.',
    en: 'The version is already verified.',
  },
  alreadyAnnulled: {
    sv: 'Versionen är annullerad och kan inte ändras.',
    fi: 'Versio on mitätöity, eikä sitä voi muuttaa.',
    en: 'The version is annulled and cannot be changed.',
  },
  endsEarlier: {
    sv: 'Versionen slutar redan tidigare.',
    fi: 'Version voimassaolo päättyy jo aiemmin.',
    en: 'The version already ends earlier.',
  },
  proposalWaits: {
    sv: 'Ett förslag till regeln väntar redan. Det ska först granskas eller annulleras.',
    fi: 'Sääntöön on jo ehdotus. Se on ensin tarkistettava tai mitätöitävä.',
    en: 'A proposal for the rule is already waiting. It must first be verified or annulled.',
  },
} satisfies Words

export const standingTexts = {
  annulled: { sv: 'annullerad', fi: 'mitätöity', en: 'annulled' },
  proposed: { sv: 'väntar på granskning', fi: 'odottaa tarkistusta', en: 'waits to be verified' },
  ended: { sv: 'gäller inte längre', fi: 'ei enää voimassa', en: 'no longer counts' },
  coming: { sv: 'gäller inte ännu', fi: 'ei vielä voimassa', en: 'does not count yet' },
  unverified: { sv: 'inte granskad', fi: 'tarkistamatta', en: 'not verified' },
  verified: { sv: 'granskad', fi: 'tarkistettu', en: 'verified' },
} satisfies Words

export const outcomeTexts = {
  allow: { sv: 'får berättas', fi: 'saa kertoa', en: 'may be told' },
  allow_with_consent: {
    sv: 'får berättas med samtycke',
    fi: 'saa kertoa suostumuksella',
    en: 'may be told with consent',
  },
  deny: { sv: 'får inte berättas', fi: 'ei saa kertoa', en: 'may not be told' },
} satisfies Words

export const certaintyTexts = {
  certain: { sv: 'säker läsning', fi: 'varma tulkinta', en: 'certain reading' },
  uncertain: { sv: 'osäker läsning', fi: 'epävarma tulkinta', en: 'uncertain reading' },
} satisfies Words

export const initiativeTexts = {
  duty: { sv: 'lagen ålägger', fi: 'laki velvoittaa', en: 'the act orders it' },
  own_initiative: { sv: 'på eget initiativ', fi: 'oma-aloitteisesti', en: 'on own initiative' },
  on_request: { sv: 'på begäran', fi: 'pyynnöstä', en: 'on request' },
} satisfies Words

export const consentTexts = {
  none: { sv: 'behövs inte', fi: 'ei tarvita', en: 'not needed' },
  required: { sv: 'behövs', fi: 'tarvitaan', en: 'needed' },
  required_unless: { sv: 'behövs, med undantag', fi: 'tarvitaan, poikkeuksin', en: 'needed, with an exception' },
} satisfies Words

/** Who decides about the consent; codes of the rules. */
export const consentDeciderTexts: Readonly<Record<string, Text>> = {
  capacity_based: {
    sv: 'den unga om hen förstår saken, annars vårdnadshavaren',
    fi: 'nuori, jos hän ymmärtää asian, muuten huoltaja',
    en: 'the young person when able to understand, otherwise the guardian',
  },
  youth_and_guardian_unless_capacity: {
    sv: 'den unga och vårdnadshavaren; den unga ensam om hen förstår saken',
    fi: 'nuori ja huoltaja; nuori yksin, jos hän ymmärtää asian',
    en: 'the young person and the guardian; the young person alone when able to understand',
  },
  child_or_parent_present: {
    sv: 'barnet eller föräldern, som är med om kontakten',
    fi: 'lapsi tai vanhempi, joka on mukana yhteydenotossa',
    en: 'the child or parent, who takes part in the contact',
  },
  youth_or_guardian_explicit: {
    sv: 'den unga eller vårdnadshavaren, uttryckligen',
    fi: 'nuori tai huoltaja, nimenomaisesti',
    en: 'the young person or the guardian, expressly',
  },
}

const errors = {
  rule_end_before_start: {
    sv: 'Slutdagen ska komma efter den första dagen.',
    fi: 'Päättymispäivän on oltava ensimmäisen päivän jälkeen.',
    en: 'The end day must come after the first day.',
  },
  rule_needs_party: {
    sv: 'Välj minst en myndighet eller person.',
    fi: 'Valitse vähintään yksi viranomainen tai henkilö.',
    en: 'Choose at least one authority or person.',
  },
  rule_needs_reason: {
    sv: 'Skriv texten på alla tre språken. Den behövs för det du valde.',
    fi: 'Kirjoita teksti kaikilla kolmella kielellä. Se tarvitaan valintasi vuoksi.',
    en: 'Write the text in all three languages. Your choice needs it.',
  },
  rule_consent_missing: {
    sv: 'Utfallet kräver samtycke. Välj att samtycke behövs.',
    fi: 'Tulos vaatii suostumuksen. Valitse, että suostumus tarvitaan.',
    en: 'The outcome requires consent. Choose that consent is needed.',
  },
  rule_unknown: {
    sv: 'En av reglerna finns inte. Skriv deras id, till exempel d14_consent_between_authorities.',
    fi: 'Jotakin säännöistä ei ole. Kirjoita niiden tunnukset, esimerkiksi d14_consent_between_authorities.',
    en: 'One of the rules does not exist. Write their ids, for example d14_consent_between_authorities.',
  },
} satisfies Words
registerErrorTexts(errors)
