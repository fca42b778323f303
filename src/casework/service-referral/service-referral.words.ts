import { registerErrorTexts } from '#kernel/input.ts'
import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Tjänster', fi: 'Palvelut', en: 'Services' },
  list: { sv: 'Läs ärendets tjänster', fi: 'Lue asian palvelut', en: 'Read the services of a case' },
  read: { sv: 'Läs om en tjänst', fi: 'Lue palvelun tiedot', en: 'Read about a service' },
  empty: {
    sv: 'Ingen tjänst har erbjudits ännu.',
    fi: 'Mitään palvelua ei ole vielä tarjottu.',
    en: 'No service has been offered yet.',
  },
  offer: { sv: 'Erbjud en tjänst', fi: 'Tarjoa palvelua', en: 'Offer a service' },
  offerForm: {
    sv: 'Visar vem i katalogen som ger vilka tjänster.',
    fi: 'Näyttää, kuka hakemistossa antaa mitäkin palvelua.',
    en: 'Shows who in the directory gives which services.',
  },
  directory: { sv: 'Sök i katalogen', fi: 'Hae hakemistosta', en: 'Search the directory' },
  offerDone: { sv: 'Tjänsten antecknades.', fi: 'Palvelu kirjattiin.', en: 'The service was recorded.' },
  step: { sv: 'Anteckna vad som hände', fi: 'Kirjaa, mitä tapahtui', en: 'Record what happened' },
  stepDone: { sv: 'Steget antecknades.', fi: 'Vaihe kirjattiin.', en: 'The step was recorded.' },
  noNext: {
    sv: 'Inget mer behöver antecknas om tjänsten.',
    fi: 'Palvelusta ei tarvitse kirjata enempää.',
    en: 'Nothing more needs to be recorded about the service.',
  },
  serviceType: { sv: 'Vilken tjänst?', fi: 'Mikä palvelu?', en: 'Which service?' },
  provider: { sv: 'Vem ger tjänsten?', fi: 'Kuka antaa palvelun?', en: 'Who gives the service?' },
  providerHint: {
    sv: 'Enhetens eller organisationens namn. De som finns i katalogen föreslås när du skriver.',
    fi: 'Yksikön tai järjestön nimi. Hakemistossa olevia ehdotetaan kirjoittaessasi.',
    en: 'Name of the unit or organisation. Those of the directory are suggested as you type.',
  },
  offeredOn: {
    sv: 'Vilken dag erbjöds tjänsten?',
    fi: 'Minä päivänä palvelua tarjottiin?',
    en: 'On which day was the service offered?',
  },
  note: { sv: 'Anteckning', fi: 'Muistiinpano', en: 'Note' },
  noteHint: {
    sv: 'Skriv bara det som alla i ärendet får veta.',
    fi: 'Kirjoita vain se, minkä kaikki asian parissa työskentelevät saavat tietää.',
    en: 'Write only what everyone in the case may know.',
  },
  status: { sv: 'Vad hände?', fi: 'Mitä tapahtui?', en: 'What happened?' },
  happenedOn: { sv: 'Vilken dag?', fi: 'Minä päivänä?', en: 'On which day?' },
  confirmedBy: {
    sv: 'Vem bekräftade att tjänsten har börjat, och hur?',
    fi: 'Kuka vahvisti, että palvelu on alkanut, ja miten?',
    en: 'Who confirmed that the service has started, and how?',
  },
  confirmedByHint: {
    sv: 'Till exempel: mentorn ringde, mamman berättade på träffen.',
    fi: 'Esimerkiksi: mentori soitti, äiti kertoi tapaamisessa.',
    en: 'For example: the mentor called, the mother told us at the meeting.',
  },
  reason: { sv: 'Varför?', fi: 'Miksi?', en: 'Why?' },
  reasonHint: {
    sv: 'Behövs när klienten tackade nej, tjänsten inte började eller hänvisningen återtas. Skriv utan värdering.',
    fi: 'Tarvitaan, kun asiakas kieltäytyi, palvelu ei alkanut tai ohjaus perutaan. Kirjoita arvottamatta.',
    en: 'Needed when the client refused, the service did not start or the referral is withdrawn. Write without judgement.',
  },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  toServices: { sv: 'Till tjänsterna', fi: 'Palveluihin', en: 'To the services' },
  history: (steps: number): Text => ({
    sv: `Vad som har hänt (${steps})`,
    fi: `Mitä on tapahtunut (${steps})`,
    en: `What has happened (${steps})`,
  }),
  since: { sv: 'Sedan', fi: 'Alkaen', en: 'Since' },
  confirmed: { sv: 'Bekräftat', fi: 'Vahvistus', en: 'Confirmed' },
  because: { sv: 'Orsak', fi: 'Syy', en: 'Reason' },
  offeredBy: { sv: 'Erbjuden av', fi: 'Tarjonnut', en: 'Offered by' },
  recordedBy: (name: string): Text => ({
    sv: `antecknat av ${name}`,
    fi: `kirjannut ${name}`,
    en: `recorded by ${name}`,
  }),
  confirmBy: { sv: 'Bekräftas senast', fi: 'Vahvistettava viimeistään', en: 'To be confirmed by' },
  confirmationMissing: { sv: 'bekräftelse saknas', fi: 'vahvistus puuttuu', en: 'not confirmed' },
  unconfirmed: (count: number): Text => ({
    sv:
      count === 1
        ? 'Ingen har bekräftat att en av tjänsterna har börjat. Fråga familjen eller tjänsten.'
        : `Ingen har bekräftat att ${count} av tjänsterna har börjat. Fråga familjen eller tjänsterna.`,
    fi:
      count === 1
        ? 'Kukaan ei ole vahvistanut, että yksi palveluista on alkanut. Kysy perheeltä tai palvelusta.'
        : `Kukaan ei ole vahvistanut, että ${count} palvelua on alkanut. Kysy perheeltä tai palveluista.`,
    en:
      count === 1
        ? 'Nobody has confirmed that one of the services has started. Ask the family or the service.'
        : `Nobody has confirmed that ${count} of the services have started. Ask the family or the services.`,
  }),
  followUpProposed: (day: string): Text => ({
    sv: `Tjänsten har börjat. Kontrollera senast ${day} att hjälpen har fått fäste.`,
    fi: `Palvelu on alkanut. Tarkista viimeistään ${day}, että apu on vakiintunut.`,
    en: `The service has started. Check by ${day} that the help has taken hold.`,
  }),
  setFollowUp: { sv: 'Sätt en uppföljning', fi: 'Sovi seuranta', en: 'Set a follow-up' },
} satisfies Words

registerErrorTexts({
  service_status_not_next: {
    sv: 'Tjänsten kan inte gå dit härifrån. Välj ett av stegen i listan.',
    fi: 'Palvelu ei voi siirtyä tästä siihen vaiheeseen. Valitse jokin luettelon vaiheista.',
    en: 'The service cannot go there from here. Choose one of the steps in the list.',
  },
  service_step_before_previous: {
    sv: 'Dagen är före det förra steget. Kontrollera datumet.',
    fi: 'Päivä on ennen edellistä vaihetta. Tarkista päivämäärä.',
    en: 'The day is before the previous step. Check the date.',
  },
  service_start_unconfirmed: {
    sv: 'Skriv vem som bekräftade att tjänsten har börjat, och hur.',
    fi: 'Kirjoita, kuka vahvisti palvelun alkaneen ja miten.',
    en: 'Write who confirmed that the service has started, and how.',
  },
  service_reason_required: { sv: 'Skriv varför.', fi: 'Kirjoita syy.', en: 'Write why.' },
})
