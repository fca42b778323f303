import type { Text, Words } from '#kernel/language.ts'
import type { MoveReach } from './home-move.ts'

export const words = {
  title: { sv: 'Flyttning', fi: 'Muutto', en: 'Moving' },
  link: { sv: 'Hemkommun och flyttning', fi: 'Kotikunta ja muutto', en: 'Home municipality and moving' },
  read: {
    sv: 'Läs hemkommun och flyttningar',
    fi: 'Lue kotikunta ja muutot',
    en: 'Read the home municipality and moves',
  },
  record: { sv: 'Anteckna en flyttning', fi: 'Kirjaa muutto', en: 'Record a move' },
  recordDone: { sv: 'Flyttningen antecknades.', fi: 'Muutto kirjattiin.', en: 'The move was recorded.' },
  save: { sv: 'Anteckna', fi: 'Kirjaa', en: 'Record' },
  toPage: { sv: 'Till flyttningarna', fi: 'Muuttoihin', en: 'To the moves' },
  now: { sv: 'Hemkommun nu', fi: 'Kotikunta nyt', en: 'Home municipality now' },
  unknown: { sv: 'inte känd här', fi: 'ei tiedossa täällä', en: 'not known here' },
  isProtected: {
    sv: 'Den unga har spärrmarkering: hemkommunen finns bara bland de skyddade uppgifterna.',
    fi: 'Nuorella on turvakielto: kotikunta on vain suojatuissa tiedoissa.',
    en: 'The young person has a protected identity: the home municipality is only among the protected details.',
  },
  hint: {
    sv: 'Hör den nya kommunen till ett annat team får det frågan om det tar emot ärendet. Är den i ett annat välfärdsområde börjar plikten att underrätta det.',
    fi: 'Jos uusi kunta kuuluu toiselle tiimille, siltä kysytään, ottaako se asian vastaan. Jos se on toisella hyvinvointialueella, velvollisuus ilmoittaa sille alkaa.',
    en: 'If the new municipality belongs to another team, it is asked whether it takes the case. If it is in another wellbeing services county, the duty to tell that county begins.',
  },
  hiddenHint: {
    sv: 'Det du skriver om orten sparas bland de skyddade uppgifterna och visas inte här. Ett annat team frågas för hand, av någon som får öppna uppgifterna.',
    fi: 'Se, mitä kirjoitat paikkakunnasta, tallennetaan suojattuihin tietoihin eikä näy täällä. Toiselta tiimiltä kysyy käsin joku, joka saa avata tiedot.',
    en: 'What you write of the place is kept among the protected details and not shown here. Another team is asked by hand, by somebody who may open the details.',
  },
  movedOn: {
    sv: 'Vilken dag flyttade den unga?',
    fi: 'Minä päivänä nuori muutti?',
    en: 'On which day did the young person move?',
  },
  reach: { sv: 'Vart?', fi: 'Minne?', en: 'Where to?' },
  municipality: { sv: 'Vilken kommun?', fi: 'Mikä kunta?', en: 'Which municipality?' },
  municipalityHint: {
    sv: 'Fylls i om kommunen hör till nätverket.',
    fi: 'Täytetään, jos kunta kuuluu verkostoon.',
    en: 'Fill in if the municipality belongs to the network.',
  },
  place: {
    sv: 'Vilken kommun utanför nätverket?',
    fi: 'Mikä kunta verkoston ulkopuolella?',
    en: 'Which municipality outside the network?',
  },
  hiddenPlace: { sv: 'Ny hemkommun', fi: 'Uusi kotikunta', en: 'New home municipality' },
  moves: { sv: 'Flyttningar', fi: 'Muutot', en: 'Moves' },
  noMoves: { sv: 'Ingen flyttning är antecknad.', fi: 'Muuttoja ei ole kirjattu.', en: 'No move has been recorded.' },
  day: { sv: 'Dag', fi: 'Päivä', en: 'Day' },
  from: { sv: 'Från', fi: 'Mistä', en: 'From' },
  to: { sv: 'Till', fi: 'Minne', en: 'To' },
  recorded: { sv: 'Antecknad av', fi: 'Kirjannut', en: 'Recorded by' },
  hidden: { sv: 'skyddad', fi: 'suojattu', en: 'protected' },
  by: (name: string, day: string): Text => ({ sv: `${name}, ${day}`, fi: `${name}, ${day}`, en: `${name}, ${day}` }),
} satisfies Words

export const reachTexts: Readonly<Record<MoveReach, Text>> = {
  inside: { sv: 'Inom nätverkets område', fi: 'Verkoston alueella', en: 'Inside the area of the network' },
  outside: {
    sv: 'Till ett annat välfärdsområde',
    fi: 'Toiselle hyvinvointialueelle',
    en: 'To another wellbeing services county',
  },
}
