import { registerErrorTexts } from '#kernel/input.ts'
import type { Text, Words } from '#kernel/language.ts'
import type { ComingOfAgeChoice } from './coming-of-age.ts'

export const words = {
  title: { sv: 'Den unga fyller 18 år', fi: 'Nuori täyttää 18 vuotta', en: 'The young person turns 18' },
  read: {
    sv: 'Läs vad som är valt när den unga fyller 18',
    fi: 'Lue, mitä on valittu nuoren täyttäessä 18',
    en: 'Read what has been chosen as the young person turns 18',
  },
  choose: {
    sv: 'Välj hur ärendet fortsätter efter 18-årsdagen',
    fi: 'Valitse, miten asia jatkuu 18-vuotispäivän jälkeen',
    en: 'Choose how the case goes on after the 18th birthday',
  },
  chooseDone: { sv: 'Valet antecknades.', fi: 'Valinta kirjattiin.', en: 'The choice was recorded.' },
  save: { sv: 'Anteckna valet', fi: 'Kirjaa valinta', en: 'Record the choice' },
  notYet: {
    sv: 'Valet görs tidigast 90 dagar före 18-årsdagen. Kontrollera födelsedatumet i ärendet.',
    fi: 'Valinta tehdään aikaisintaan 90 päivää ennen 18-vuotispäivää. Tarkista syntymäaika asiasta.',
    en: 'The choice is made at the earliest 90 days before the 18th birthday. Check the date of birth in the case.',
  },
  mustChoose: {
    sv: 'Den unga har fyllt 18 år. Ärendet går inte vidare innan någon har valt hur.',
    fi: 'Nuori on täyttänyt 18 vuotta. Asia ei etene ennen kuin joku on valinnut, miten.',
    en: 'The young person has turned 18. The case goes no further before somebody has chosen how.',
  },
  mustChooseLink: { sv: 'Välj hur ärendet fortsätter', fi: 'Valitse, miten asia jatkuu', en: 'Choose how it goes on' },
  toPage: { sv: 'Till 18-årsdagen', fi: '18-vuotispäivään', en: 'To the 18th birthday' },
  birthday: (day: string): Text => ({
    sv: `Den unga fyller 18 år ${day}.`,
    fi: `Nuori täyttää 18 vuotta ${day}.`,
    en: `The young person turns 18 on ${day}.`,
  }),
  wasBirthday: (day: string): Text => ({
    sv: `Den unga fyllde 18 år ${day}.`,
    fi: `Nuori täytti 18 vuotta ${day}.`,
    en: `The young person turned 18 on ${day}.`,
  }),
  unknown: {
    sv: 'Födelsedatumet är inte känt. Skriv det i ärendet, så att systemet kan varna i tid.',
    fi: 'Syntymäaika ei ole tiedossa. Kirjoita se asiaan, jotta järjestelmä voi varoittaa ajoissa.',
    en: 'The date of birth is not known. Write it in the case, so that the system can warn in time.',
  },
  whatEnds: {
    sv: 'Från den dagen bestämmer den unga själv. Samtycken som vårdnadshavare har gett upphör, vårdnadshavare bjuds inte till möten, får inga papper och kan inte be om uppgifter för den unga.',
    fi: 'Siitä päivästä nuori päättää itse. Huoltajien antamat suostumukset päättyvät, huoltajia ei kutsuta tapaamisiin, he eivät saa papereita eivätkä voi pyytää tietoja nuoren puolesta.',
    en: 'From that day the young person decides alone. Consents that guardians gave end; guardians are not asked to meetings, get no papers and cannot ask for information in the young person’s name.',
  },
  question: { sv: 'Hur fortsätter ärendet?', fi: 'Miten asia jatkuu?', en: 'How does the case go on?' },
  reason: { sv: 'Varför?', fi: 'Miksi?', en: 'Why?' },
  service: {
    sv: 'Vilken tjänst för vuxna tar över?',
    fi: 'Mikä aikuisten palvelu jatkaa?',
    en: 'Which service for adults takes over?',
  },
  serviceHint: {
    sv: 'Fylls i om ärendet förs över.',
    fi: 'Täytetään, jos asia siirretään.',
    en: 'Fill in if the case is passed on.',
  },
  until: { sv: 'Till och med vilken dag?', fi: 'Mihin päivään asti?', en: 'Until which day?' },
  untilHint: (last: string): Text => ({
    sv: `Senast ${last}. Lämna tomt om ärendet avslutas. Längden är teamens egen praxis och inte bekräftad av en jurist.`,
    fi: `Viimeistään ${last}. Jätä tyhjäksi, jos asia päätetään. Pituus on tiimien oma käytäntö, eikä juristi ole vahvistanut sitä.`,
    en: `At the latest ${last}. Leave empty if the case is closed. The length is the teams’ own practice and not confirmed by a lawyer.`,
  }),
  chosen: { sv: 'Valt', fi: 'Valittu', en: 'Chosen' },
  nothing: { sv: 'Inget är valt ännu.', fi: 'Mitään ei ole vielä valittu.', en: 'Nothing has been chosen yet.' },
  by: (name: string, day: string): Text => ({ sv: `${name}, ${day}`, fi: `${name}, ${day}`, en: `${name}, ${day}` }),
  untilDay: (day: string): Text => ({ sv: `till och med ${day}`, fi: `${day} asti`, en: `until ${day}` }),
  consents: {
    sv: 'Samtycken som upphörde på 18-årsdagen',
    fi: '18-vuotispäivänä päättyneet suostumukset',
    en: 'Consents that ended on the 18th birthday',
  },
  noConsents: {
    sv: 'Inget samtycke av vårdnadshavare har upphört.',
    fi: 'Mikään huoltajan antama suostumus ei ole päättynyt.',
    en: 'No consent of a guardian has ended.',
  },
  askAnew: { sv: 'Be den unga själv', fi: 'Pyydä nuorelta itseltään', en: 'Ask the young person' },
  askedAnew: { sv: 'frågad på nytt', fi: 'kysytty uudelleen', en: 'asked anew' },
  subjects: { sv: 'Vad', fi: 'Mitä', en: 'What' },
  recipient: { sv: 'Till', fi: 'Kenelle', en: 'To' },
  next: { sv: 'Nästa steg', fi: 'Seuraava askel', en: 'Next step' },
  close: { sv: 'Avsluta ärendet', fi: 'Päätä asia', en: 'Close the case' },
} satisfies Words

export const choiceTexts: Readonly<Record<ComingOfAgeChoice, Text>> = {
  close: { sv: 'Ärendet avslutas', fi: 'Asia päätetään', en: 'The case is closed' },
  adult_services: {
    sv: 'Tjänster för vuxna tar över',
    fi: 'Aikuisten palvelut jatkavat',
    en: 'Services for adults take over',
  },
  finish: {
    sv: 'Arbetet slutförs här, med den unga själv',
    fi: 'Työ viedään täällä loppuun nuoren kanssa',
    en: 'The work is finished here, with the young person',
  },
}

registerErrorTexts({
  of_age_no_until: {
    sv: 'Ett ärende som avslutas har ingen sista dag. Töm fältet.',
    fi: 'Päätettävällä asialla ei ole viimeistä päivää. Tyhjennä kenttä.',
    en: 'A case that is closed has no last day. Empty the field.',
  },
  of_age_until: ({ last }) => ({
    sv: `Välj en dag från i dag till ${String(last)}.`,
    fi: `Valitse päivä tästä päivästä päivään ${String(last)}.`,
    en: `Choose a day from today to ${String(last)}.`,
  }),
})
