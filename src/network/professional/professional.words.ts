import { registerErrorTexts } from '#kernel/input.ts'
import type { Language, Text, Words } from '#kernel/language.ts'
import type { FunctionTerm } from './professional.ts'

export const words = {
  title: { sv: 'Personer och behörigheter', fi: 'Henkilöt ja käyttöoikeudet', en: 'People and rights' },
  intro: {
    sv: 'Här ser du vilka som arbetar hos er myndighet och vad de får göra. Ärendenas innehåll syns aldrig här. Ingen ger sig själv något.',
    fi: 'Tässä näet, ketkä työskentelevät viranomaisessanne ja mitä he saavat tehdä. Asioiden sisältö ei näy täällä koskaan. Kukaan ei anna oikeuksia itselleen.',
    en: 'Here you see who works in your authority and what they may do. What cases contain is never shown here. Nobody gives themselves anything.',
  },
  readSummary: {
    sv: 'Visar en person: behörigheter, förslag och historik.',
    fi: 'Näyttää henkilön: oikeudet, ehdotukset ja historian.',
    en: 'Shows a person: rights, proposals and history.',
  },
  prepareSummary: {
    sv: 'Register som en ny person kan arbeta i',
    fi: 'Rekisterit, joissa uusi henkilö voi työskennellä',
    en: 'Registers somebody new can work in',
  },
  add: { sv: 'Lägg till en person', fi: 'Lisää henkilö', en: 'Add a person' },
  addDone: {
    sv: 'Personen är tillagd och får ännu ingenting göra. Ge en plats i ett team eller föreslå en funktion.',
    fi: 'Henkilö on lisätty, eikä hänellä ole vielä oikeuksia. Anna paikka tiimissä tai ehdota tehtävää.',
    en: 'The person is added and may do nothing yet. Give a place in a team or propose a function.',
  },
  change: { sv: 'Ändra uppgifter', fi: 'Muuta tietoja', en: 'Change details' },
  changeDone: { sv: 'Uppgifterna är ändrade.', fi: 'Tiedot on muutettu.', en: 'The details are changed.' },
  disable: { sv: 'Stäng av', fi: 'Poista käytöstä', en: 'Disable' },
  disableWarning: {
    sv: 'Inloggade sessioner upphör genast, och alla platser i team och funktioner upphör i dag. Ärenden som personen ansvarar för ska sedan lämnas över.',
    fi: 'Avoimet istunnot päättyvät heti, ja kaikki paikat tiimeissä ja tehtävät päättyvät tänään. Henkilön vastuulla olevat asiat on sen jälkeen siirrettävä.',
    en: 'Open sessions end at once, and all places in teams and functions end today. Cases the person is responsible for must then be handed over.',
  },
  disableDone: {
    sv: 'Personen är avstängd. Lämna nu över ärendena.',
    fi: 'Henkilö on poistettu käytöstä. Siirrä nyt asiat.',
    en: 'The person is disabled. Now hand the cases over.',
  },
  disabledAlready: {
    sv: 'Personen är redan avstängd.',
    fi: 'Henkilö on jo poistettu käytöstä.',
    en: 'The person is disabled already.',
  },
  enable: { sv: 'Släpp in igen', fi: 'Ota taas käyttöön', en: 'Let in again' },
  enableHint: {
    sv: 'Personen kan logga in igen men får inga av sina tidigare behörigheter tillbaka.',
    fi: 'Henkilö voi taas kirjautua sisään, mutta aiemmat oikeudet eivät palaudu.',
    en: 'The person can sign in again but gets none of their earlier rights back.',
  },
  enableDone: {
    sv: 'Personen kan logga in igen.',
    fi: 'Henkilö voi taas kirjautua sisään.',
    en: 'The person can sign in again.',
  },
  activeAlready: {
    sv: 'Personen är inte avstängd.',
    fi: 'Henkilöä ei ole poistettu käytöstä.',
    en: 'The person is not disabled.',
  },
  notYourOwn: {
    sv: 'Ingen ändrar sina egna behörigheter. Be en annan administratör.',
    fi: 'Kukaan ei muuta omia oikeuksiaan. Pyydä toista järjestelmänvalvojaa.',
    en: 'Nobody changes their own rights. Ask another administrator.',
  },
  name: { sv: 'Namn', fi: 'Nimi', en: 'Name' },
  givenName: { sv: 'Förnamn', fi: 'Etunimi', en: 'Given name' },
  familyName: { sv: 'Efternamn', fi: 'Sukunimi', en: 'Family name' },
  profession: { sv: 'Profession', fi: 'Ammattiala', en: 'Profession' },
  titleSv: { sv: 'Titel på svenska', fi: 'Nimike ruotsiksi', en: 'Title in Swedish' },
  titleFi: { sv: 'Titel på finska', fi: 'Nimike suomeksi', en: 'Title in Finnish' },
  titleEn: { sv: 'Titel på engelska', fi: 'Nimike englanniksi', en: 'Title in English' },
  titleEnHint: {
    sv: 'Den svenska används om fältet är tomt.',
    fi: 'Ruotsinkielistä käytetään, jos kenttä on tyhjä.',
    en: 'The Swedish one is used when the field is empty.',
  },
  titleLabel: { sv: 'Titel', fi: 'Nimike', en: 'Title' },
  register: { sv: 'Register', fi: 'Rekisteri', en: 'Register' },
  registerHint: {
    sv: 'Den som arbetar med ärenden skriver i sin egen myndighets register. Registret kan inte ändras sedan.',
    fi: 'Asioiden parissa työskentelevä kirjaa oman viranomaisensa rekisteriin. Rekisteriä ei voi muuttaa myöhemmin.',
    en: 'Whoever works cases writes in the register of their own authority. The register cannot be changed afterwards.',
  },
  noRegister: {
    sv: 'Inget: arbetar inte med ärenden',
    fi: 'Ei mikään: ei työskentele asioiden parissa',
    en: 'None: does not work cases',
  },
  language: { sv: 'Språk i Fairlead', fi: 'Fairleadin kieli', en: 'Language in Fairlead' },
  phone: { sv: 'Telefon i arbetet', fi: 'Työpuhelin', en: 'Work phone' },
  reason: { sv: 'Varför?', fi: 'Miksi?', en: 'Why?' },
  reasonHint: {
    sv: 'Står i behörigheternas historik. Skriv ingenting om ärenden.',
    fi: 'Näkyy oikeuksien historiassa. Älä kirjoita mitään asioista.',
    en: 'Stands in the history of rights. Write nothing about cases.',
  },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  teams: { sv: 'Team', fi: 'Tiimit', en: 'Teams' },
  functions: { sv: 'Funktioner', fi: 'Tehtävät', en: 'Functions' },
  lastActive: { sv: 'Senast här', fi: 'Viimeksi täällä', en: 'Last here' },
  neverActive: { sv: 'aldrig', fi: 'ei koskaan', en: 'never' },
  status: { sv: 'Läge', fi: 'Tila', en: 'Status' },
  active: { sv: 'i arbete', fi: 'käytössä', en: 'active' },
  disabled: { sv: 'avstängd', fi: 'pois käytöstä', en: 'disabled' },
  notInducted: { sv: 'introduktion saknas', fi: 'perehdytys puuttuu', en: 'induction missing' },
  none: { sv: 'Inga', fi: 'Ei ole', en: 'None' },
  person: { sv: 'En persons behörigheter', fi: 'Henkilön oikeudet', en: 'A person’s rights' },
  facts: { sv: 'Uppgifter', fi: 'Tiedot', en: 'Details' },
  rights: { sv: 'Behörigheter', fi: 'Oikeudet', en: 'Rights' },
  noRights: {
    sv: 'Personen får ingenting göra.',
    fi: 'Henkilöllä ei ole oikeuksia.',
    en: 'The person may do nothing.',
  },
  what: { sv: 'Vad', fi: 'Mitä', en: 'What' },
  term: { sv: 'Tid', fi: 'Aika', en: 'Term' },
  fromStart: { sv: 'sedan nätverket lades upp', fi: 'verkoston perustamisesta', en: 'since the network was set up' },
  action: { sv: 'Åtgärd', fi: 'Toiminto', en: 'Action' },
  end: { sv: 'Avsluta', fi: 'Päätä', en: 'End' },
  waits: { sv: 'väntar på en andra person', fi: 'odottaa toista henkilöä', en: 'waits for a second person' },
  giveTeam: { sv: 'Ge en plats i ett team', fi: 'Anna paikka tiimissä', en: 'Give a place in a team' },
  propose: { sv: 'Föreslå en funktion', fi: 'Ehdota tehtävää', en: 'Propose a function' },
  cover: { sv: 'Ansvar och frånvaro', fi: 'Vastuut ja poissaolot', en: 'Responsibilities and absence' },
  roleIn: (role: string, team: string): Text => ({
    sv: `${role}, ${team}`,
    fi: `${role}, ${team}`,
    en: `${role}, ${team}`,
  }),
} satisfies Words

export const functionTexts: Readonly<Record<FunctionTerm['function'], Text>> = {
  worker: { sv: 'arbetar med ärenden', fi: 'työskentelee asioiden parissa', en: 'works cases' },
  coordinator: { sv: 'koordinator', fi: 'koordinaattori', en: 'coordinator' },
  leadership: { sv: 'chefsteamet', fi: 'esimiestiimi', en: 'leadership team' },
  steering_group: { sv: 'styrgruppen', fi: 'ohjausryhmä', en: 'steering group' },
  national_coordinator: {
    sv: 'nationell koordinator',
    fi: 'valtakunnallinen koordinaattori',
    en: 'national coordinator',
  },
  data_protection_officer: { sv: 'dataskyddsombud', fi: 'tietosuojavastaava', en: 'data-protection officer' },
  administrator: { sv: 'administratör', fi: 'järjestelmänvalvoja', en: 'administrator' },
  archivist: { sv: 'arkivarie', fi: 'arkistonhoitaja', en: 'archivist' },
}

/** What somebody is in a team. */
export const roleTexts: Readonly<Record<'worker' | 'coordinator', Text>> = {
  worker: { sv: 'medlem', fi: 'jäsen', en: 'member' },
  coordinator: { sv: 'koordinator', fi: 'koordinaattori', en: 'coordinator' },
}

export const languageTexts: Readonly<Record<Language, Text>> = {
  sv: { sv: 'svenska', fi: 'ruotsi', en: 'Swedish' },
  fi: { sv: 'finska', fi: 'suomi', en: 'Finnish' },
  en: { sv: 'engelska', fi: 'englanti', en: 'English' },
}

registerErrorTexts({
  profession_of_another_register: {
    sv: 'Professionen hör inte till registret. Välj en profession inom samma myndighet.',
    fi: 'Ammattiala ei kuulu rekisteriin. Valitse saman viranomaisen ammattiala.',
    en: 'The profession does not belong to the register. Choose a profession of the same authority.',
  },
})
