import { registerErrorTexts } from '#kernel/input.ts'
import type { Text, Words } from '#kernel/language.ts'
import type { RightChangeKind } from './right.ts'

export const words = {
  prepareSummary: {
    sv: 'Team som en plats kan ges i',
    fi: 'Tiimit, joista voi antaa paikan',
    en: 'Teams a place can be given in',
  },
  giveTeam: { sv: 'Ge en plats i ett team', fi: 'Anna paikka tiimissä', en: 'Give a place in a team' },
  giveTeamHint: {
    sv: 'I teamet arbetar personen med de ärenden som hen blir medlem i, inte med andra.',
    fi: 'Tiimissä henkilö työskentelee niiden asioiden parissa, joiden jäseneksi hän tulee, ei muiden.',
    en: 'In the team the person works the cases they become a member of, and no others.',
  },
  giveTeamDone: {
    sv: 'Platsen i teamet är given.',
    fi: 'Paikka tiimissä on annettu.',
    en: 'The place in the team is given.',
  },
  inTheTeamAlready: {
    sv: 'Personen är redan i teamet de dagarna.',
    fi: 'Henkilö on jo tiimissä noina päivinä.',
    en: 'The person is in the team on those days already.',
  },
  noRegister: {
    sv: 'Personen har inget register och kan inte arbeta med ärenden.',
    fi: 'Henkilöllä ei ole rekisteriä, eikä hän voi työskennellä asioiden parissa.',
    en: 'The person has no register and cannot work cases.',
  },
  archivistNeedsRegister: {
    sv: 'En arkivarie behöver ett register.',
    fi: 'Arkistonhoitaja tarvitsee rekisterin.',
    en: 'An archivist needs a register.',
  },
  notActive: {
    sv: 'Personen är avstängd och kan inte få något.',
    fi: 'Henkilö on poistettu käytöstä, eikä hänelle voi antaa oikeuksia.',
    en: 'The person is disabled and can be given nothing.',
  },
  readMembershipSummary: {
    sv: 'Visar en plats i ett team.',
    fi: 'Näyttää paikan tiimissä.',
    en: 'Shows a place in a team.',
  },
  endTeam: { sv: 'Avsluta platsen i teamet', fi: 'Päätä paikka tiimissä', en: 'End the place in the team' },
  endTeamHint: {
    sv: 'Lämna sista dagen tom för att avsluta genast. Ärenden som personen ansvarar för ska lämnas över.',
    fi: 'Jätä viimeinen päivä tyhjäksi, jos paikka päättyy heti. Henkilön vastuulla olevat asiat on siirrettävä.',
    en: 'Leave the last day empty to end at once. Cases the person is responsible for must be handed over.',
  },
  endTeamDone: {
    sv: 'Platsen i teamet är avslutad.',
    fi: 'Paikka tiimissä on päätetty.',
    en: 'The place in the team is ended.',
  },
  propose: { sv: 'Föreslå en funktion', fi: 'Ehdota tehtävää', en: 'Propose a function' },
  proposeHint: {
    sv: 'En funktion gäller först när en andra person i er myndighet har godkänt den: en annan administratör eller någon i ledningen.',
    fi: 'Tehtävä on voimassa vasta, kun toinen henkilö viranomaisessanne on hyväksynyt sen: toinen järjestelmänvalvoja tai johdon edustaja.',
    en: 'A function holds only when a second person in your authority has approved it: another administrator or somebody of the leadership.',
  },
  proposeDone: {
    sv: 'Förslaget väntar på en andra person.',
    fi: 'Ehdotus odottaa toista henkilöä.',
    en: 'The proposal waits for a second person.',
  },
  hasItAlready: {
    sv: 'Personen har redan funktionen, eller den är föreslagen.',
    fi: 'Henkilöllä on jo tehtävä, tai sitä on ehdotettu.',
    en: 'The person has the function already, or it is proposed.',
  },
  proposals: {
    sv: 'Funktioner som väntar på godkännande',
    fi: 'Hyväksyntää odottavat tehtävät',
    en: 'Functions awaiting approval',
  },
  proposalsEmpty: {
    sv: 'Inget väntar på godkännande.',
    fi: 'Mikään ei odota hyväksyntää.',
    en: 'Nothing waits for approval.',
  },
  readProposalSummary: {
    sv: 'Visar ett förslag om en funktion.',
    fi: 'Näyttää tehtävää koskevan ehdotuksen.',
    en: 'Shows a proposal of a function.',
  },
  settle: { sv: 'Godkänn eller avslå', fi: 'Hyväksy tai hylkää', en: 'Approve or refuse' },
  settleDone: { sv: 'Förslaget är avgjort.', fi: 'Ehdotus on ratkaistu.', en: 'The proposal is settled.' },
  outcome: { sv: 'Ditt beslut', fi: 'Päätöksesi', en: 'Your decision' },
  note: { sv: 'Motivering', fi: 'Perustelu', en: 'Reason' },
  noteHint: {
    sv: 'Behövs när du avslår.',
    fi: 'Tarvitaan, kun hylkäät.',
    en: 'Needed when you refuse.',
  },
  secondPerson: {
    sv: 'Du har själv föreslagit det här. En andra person avgör; du kan dra tillbaka förslaget.',
    fi: 'Ehdotit tätä itse. Toinen henkilö ratkaisee; sinä voit perua ehdotuksen.',
    en: 'You proposed this yourself. A second person decides; you may withdraw the proposal.',
  },
  proposalOver: {
    sv: 'De föreslagna dagarna har passerat. Gör ett nytt förslag.',
    fi: 'Ehdotetut päivät ovat menneet. Tee uusi ehdotus.',
    en: 'The proposed days have passed. Make a new proposal.',
  },
  endFunctionSummary: {
    sv: 'Funktioner som kan avslutas',
    fi: 'Tehtävät, jotka voi päättää',
    en: 'Functions that can be ended',
  },
  endFunction: { sv: 'Avsluta en funktion', fi: 'Päätä tehtävä', en: 'End a function' },
  endFunctionDone: { sv: 'Funktionen är avslutad.', fi: 'Tehtävä on päätetty.', en: 'The function is ended.' },
  lastAdministrator: {
    sv: 'Det här är er sista administratör. Utse en ny först.',
    fi: 'Tämä on viimeinen järjestelmänvalvojanne. Nimeä ensin uusi.',
    en: 'This is your last administrator. Appoint a new one first.',
  },
  function: { sv: 'Funktion', fi: 'Tehtävä', en: 'Function' },
  team: { sv: 'Team', fi: 'Tiimi', en: 'Team' },
  teamHint: { sv: 'Bara för en koordinator.', fi: 'Vain koordinaattorille.', en: 'Only for a coordinator.' },
  share: {
    sv: 'Andel av arbetstiden, procent',
    fi: 'Osuus työajasta, prosenttia',
    en: 'Share of working time, per cent',
  },
  validFrom: { sv: 'Första dagen', fi: 'Ensimmäinen päivä', en: 'First day' },
  lastOn: { sv: 'Sista dagen', fi: 'Viimeinen päivä', en: 'Last day' },
  lastOnHint: {
    sv: 'Lämna tom när ingen sista dag är bestämd.',
    fi: 'Jätä tyhjäksi, jos viimeistä päivää ei ole sovittu.',
    en: 'Leave empty when no last day is decided.',
  },
  who: { sv: 'Vem', fi: 'Kuka', en: 'Who' },
  proposedBy: { sv: 'Föreslaget av', fi: 'Ehdottaja', en: 'Proposed by' },
  term: { sv: 'Tid', fi: 'Aika', en: 'Term' },
  why: { sv: 'Varför', fi: 'Miksi', en: 'Why' },
  when: { sv: 'När', fi: 'Milloin', en: 'When' },
  what: { sv: 'Vad', fi: 'Mitä', en: 'What' },
  by: { sv: 'Av vem', fi: 'Kenen toimesta', en: 'By whom' },
  history: { sv: 'Behörigheternas historik', fi: 'Oikeuksien historia', en: 'History of rights' },
  historyEmpty: {
    sv: 'Ingenting har ändrats sedan nätverket lades upp.',
    fi: 'Mitään ei ole muutettu verkoston perustamisen jälkeen.',
    en: 'Nothing has changed since the network was set up.',
  },
} satisfies Words

export const outcomeTexts: Readonly<Record<'approved' | 'refused' | 'withdrawn', Text>> = {
  approved: { sv: 'Godkänn', fi: 'Hyväksy', en: 'Approve' },
  refused: { sv: 'Avslå', fi: 'Hylkää', en: 'Refuse' },
  withdrawn: { sv: 'Dra tillbaka förslaget', fi: 'Peru ehdotus', en: 'Withdraw the proposal' },
}

export const changeTexts: Readonly<Record<RightChangeKind, Text>> = {
  added: { sv: 'tillagd', fi: 'lisätty', en: 'added' },
  changed: { sv: 'uppgifter ändrade', fi: 'tietoja muutettu', en: 'details changed' },
  disabled: { sv: 'avstängd', fi: 'poistettu käytöstä', en: 'disabled' },
  enabled: { sv: 'insläppt igen', fi: 'otettu taas käyttöön', en: 'let in again' },
  membership_given: { sv: 'plats i team given', fi: 'paikka tiimissä annettu', en: 'place in a team given' },
  membership_ended: { sv: 'plats i team avslutad', fi: 'paikka tiimissä päätetty', en: 'place in a team ended' },
  function_proposed: { sv: 'funktion föreslagen', fi: 'tehtävää ehdotettu', en: 'function proposed' },
  function_given: { sv: 'funktion godkänd', fi: 'tehtävä hyväksytty', en: 'function approved' },
  function_refused: { sv: 'funktion avslagen', fi: 'tehtävä hylätty', en: 'function refused' },
  function_withdrawn: { sv: 'förslag återtaget', fi: 'ehdotus peruttu', en: 'proposal withdrawn' },
  function_ended: { sv: 'funktion avslutad', fi: 'tehtävä päätetty', en: 'function ended' },
  right_kept: { sv: 'granskad och behållen', fi: 'tarkastettu ja pidetty voimassa', en: 'reviewed and kept' },
  induction_confirmed: { sv: 'introduktion bekräftad', fi: 'perehdytys vahvistettu', en: 'induction confirmed' },
  induction_withdrawn: { sv: 'introduktion återtagen', fi: 'perehdytys peruttu', en: 'induction withdrawn' },
  absence_recorded: { sv: 'frånvaro antecknad', fi: 'poissaolo kirjattu', en: 'absence recorded' },
  absence_ended: { sv: 'frånvaro avslutad', fi: 'poissaolo päätetty', en: 'absence ended' },
}

registerErrorTexts({
  ends_before_it_begins: {
    sv: 'Sista dagen är före den första. Skriv samma dag eller en senare.',
    fi: 'Viimeinen päivä on ennen ensimmäistä. Kirjoita sama tai myöhempi päivä.',
    en: 'The last day is before the first. Write the same day or a later one.',
  },
})
