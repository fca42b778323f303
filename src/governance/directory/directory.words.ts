import { registerErrorTexts } from '#kernel/input.ts'
import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Tjänster och aktörer', fi: 'Palvelut ja toimijat', en: 'Services and actors' },
  listSummary: {
    sv: 'Söker tjänster och aktörer efter kommun, språk, ålder och ämne.',
    fi: 'Hakee palveluja ja toimijoita kunnan, kielen, iän ja aiheen mukaan.',
    en: 'Finds services and actors by municipality, language, age and topic.',
  },
  readSummary: {
    sv: 'Visar en aktör och dess tjänster.',
    fi: 'Näyttää toimijan palveluineen.',
    en: 'Shows an actor and its services.',
  },
  formSummary: {
    sv: 'Visar vad en ny aktör i katalogen behöver.',
    fi: 'Näyttää, mitä hakemiston uusi toimija tarvitsee.',
    en: 'Shows what a new actor in the directory needs.',
  },
  addSummary: {
    sv: 'Lägger till en aktör i katalogen.',
    fi: 'Lisää toimijan hakemistoon.',
    en: 'Adds an actor to the directory.',
  },
  changeSummary: {
    sv: 'Ändrar en aktör i katalogen.',
    fi: 'Muuttaa hakemiston toimijaa.',
    en: 'Changes an actor in the directory.',
  },
  confirmSummary: {
    sv: 'Bekräftar att uppgifterna om en aktör stämmer.',
    fi: 'Vahvistaa, että toimijan tiedot pitävät paikkansa.',
    en: 'Confirms that what is said of an actor is right.',
  },
  intro: {
    sv: 'Vem som hjälper med vad i regionen. Varje aktör har en part som håller uppgifterna rätt.',
    fi: 'Kuka auttaa missäkin asiassa alueella. Jokaisella toimijalla on osapuoli, joka pitää tiedot ajan tasalla.',
    en: 'Who helps with what in the region. Each actor has a party that keeps the information right.',
  },
  add: { sv: 'Lägg till en aktör', fi: 'Lisää toimija', en: 'Add an actor' },
  change: { sv: 'Ändra uppgifterna', fi: 'Muuta tietoja', en: 'Change the information' },
  confirm: { sv: 'Uppgifterna stämmer', fi: 'Tiedot pitävät paikkansa', en: 'The information is right' },
  confirmed: {
    sv: 'Kontrollen är antecknad.',
    fi: 'Tarkistus on kirjattu.',
    en: 'The check is recorded.',
  },
  saved: { sv: 'Aktören är sparad.', fi: 'Toimija on tallennettu.', en: 'The actor is saved.' },
  search: { sv: 'Namn eller ord', fi: 'Nimi tai sana', en: 'Name or word' },
  any: { sv: 'Alla', fi: 'Kaikki', en: 'All' },
  ageAsked: { sv: 'Ålder', fi: 'Ikä', en: 'Age' },
  found: (count: number): Text => ({
    sv: count === 1 ? '1 aktör' : `${count} aktörer`,
    fi: count === 1 ? '1 toimija' : `${count} toimijaa`,
    en: count === 1 ? '1 actor' : `${count} actors`,
  }),
  notFound: {
    sv: 'Ingen aktör motsvarar sökningen. Fattas tjänsten i regionen kan du anteckna det.',
    fi: 'Mikään toimija ei vastaa hakua. Jos palvelu puuttuu alueelta, voit kirjata sen.',
    en: 'No actor matches the search. If the service is missing in the region you can record that.',
  },
  recordMissing: {
    sv: 'Anteckna en tjänst som fattas',
    fi: 'Kirjaa puuttuva palvelu',
    en: 'Record a missing service',
  },
  name: { sv: 'Namn', fi: 'Nimi', en: 'Name' },
  kind: { sv: 'Slag', fi: 'Laji', en: 'Kind' },
  services: { sv: 'Tjänster', fi: 'Palvelut', en: 'Services' },
  service: { sv: 'Tjänst', fi: 'Palvelu', en: 'Service' },
  topics: { sv: 'Hjälper också med', fi: 'Auttaa myös', en: 'Also helps with' },
  topicsHint: {
    sv: 'Det som tjänsterna redan är till för behöver inte väljas.',
    fi: 'Palvelujen omia aiheita ei tarvitse valita.',
    en: 'What the services are for anyway need not be chosen.',
  },
  topic: { sv: 'Vad hjälpen gäller', fi: 'Mihin apua tarvitaan', en: 'What the help is for' },
  municipality: { sv: 'Kommun', fi: 'Kunta', en: 'Municipality' },
  municipalities: { sv: 'Kommuner', fi: 'Kunnat', en: 'Municipalities' },
  municipalitiesHint: {
    sv: 'Välj ingen när aktören finns för hela regionen.',
    fi: 'Älä valitse mitään, jos toimija palvelee koko aluetta.',
    en: 'Choose none when the actor is there for the whole region.',
  },
  wholeRegion: { sv: 'hela regionen', fi: 'koko alue', en: 'the whole region' },
  language: { sv: 'Språk', fi: 'Kieli', en: 'Language' },
  languages: { sv: 'Språk', fi: 'Kielet', en: 'Languages' },
  ages: { sv: 'Åldrar', fi: 'Iät', en: 'Ages' },
  ageFrom: { sv: 'Från ålder', fi: 'Iästä', en: 'From age' },
  ageUntil: { sv: 'Till och med ålder', fi: 'Ikään asti', en: 'Up to age' },
  allAges: { sv: 'alla åldrar', fi: 'kaikki iät', en: 'all ages' },
  years: (from: number | null, until: number | null): Text => {
    const between = `${from ?? ''}–${until ?? ''}`
    return { sv: `${between} år`, fi: `${between} v`, en: `${between} years` }
  },
  description: { sv: 'Vad den erbjuder', fi: 'Mitä se tarjoaa', en: 'What it offers' },
  descriptionHint: {
    sv: 'Alla i regionen läser texten. Skriv inget om en enskild person.',
    fi: 'Kaikki alueella lukevat tekstin. Älä kirjoita mitään yksittäisestä ihmisestä.',
    en: 'Everybody in the region reads the text. Write nothing about a single person.',
  },
  contact: { sv: 'Så når du den', fi: 'Näin tavoitat sen', en: 'How to reach it' },
  contactHint: {
    sv: 'Telefon, e-post eller adress till tjänsten, inte till någons hem.',
    fi: 'Palvelun puhelin, sähköposti tai osoite, ei kenenkään kotiin.',
    en: 'Phone, e-mail or address of the service, not of somebody’s home.',
  },
  owner: { sv: 'Part som håller uppgifterna rätt', fi: 'Tiedoista vastaava osapuoli', en: 'Party that keeps it right' },
  validFrom: { sv: 'Gäller från', fi: 'Voimassa alkaen', en: 'Holds from' },
  validUntil: { sv: 'Slutar gälla', fi: 'Voimassaolo päättyy', en: 'Ceases to hold' },
  checkedOn: { sv: 'Kontrollerad', fi: 'Tarkistettu', en: 'Checked' },
  stale: { sv: 'Behöver kontrolleras', fi: 'Tarkistettava', en: 'Needs a check' },
  staleExplained: (months: number): Text => ({
    sv: `Ingen har kontrollerat uppgifterna på ${months} månader. Fråga aktören och bekräfta eller ändra.`,
    fi: `Kukaan ei ole tarkistanut tietoja ${months} kuukauteen. Kysy toimijalta ja vahvista tai muuta.`,
    en: `Nobody has checked the information for ${months} months. Ask the actor, then confirm or change it.`,
  }),
  staleCount: (count: number): Text => ({
    sv: count === 1 ? '1 aktör behöver kontrolleras.' : `${count} aktörer behöver kontrolleras.`,
    fi: count === 1 ? '1 toimija on tarkistettava.' : `${count} toimijaa on tarkistettava.`,
    en: count === 1 ? '1 actor needs a check.' : `${count} actors need a check.`,
  }),
  ended: { sv: 'Finns inte längre', fi: 'Ei enää voimassa', en: 'No longer there' },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  back: { sv: 'Alla aktörer', fi: 'Kaikki toimijat', en: 'All actors' },
} satisfies Words

export const kindTexts: Readonly<Record<string, Text>> = {
  public: { sv: 'offentlig tjänst', fi: 'julkinen palvelu', en: 'public service' },
  third_sector: { sv: 'organisation', fi: 'järjestö', en: 'third sector' },
  parish: { sv: 'församling', fi: 'seurakunta', en: 'parish' },
  school: { sv: 'skola', fi: 'koulu', en: 'school' },
  club: { sv: 'klubb eller förening', fi: 'seura tai kerho', en: 'club' },
  private: { sv: 'privat tjänsteproducent', fi: 'yksityinen palveluntuottaja', en: 'private provider' },
}

registerErrorTexts({
  directory_age_order: {
    sv: 'Den högsta åldern är lägre än den lägsta. Kontrollera åldrarna.',
    fi: 'Yläikä on alaikää pienempi. Tarkista iät.',
    en: 'The highest age is below the lowest. Check the ages.',
  },
  directory_ends_too_early: {
    sv: 'Sista dagen är inte efter den första. Kontrollera datumen.',
    fi: 'Päättymispäivä ei ole alkamispäivän jälkeen. Tarkista päivämäärät.',
    en: 'The end is not after the beginning. Check the dates.',
  },
  directory_names_somebody: {
    sv: 'Texten har en personbeteckning, ett telefonnummer eller en e-postadress. Skriv kontaktuppgifter i sitt eget fält, och inget om en enskild person.',
    fi: 'Tekstissä on henkilötunnus, puhelinnumero tai sähköpostiosoite. Kirjoita yhteystiedot omaan kenttäänsä, äläkä mitään yksittäisestä ihmisestä.',
    en: 'The text has an identity code, a phone number or an e-mail address. Write contact details in their own field, and nothing about a single person.',
  },
})
