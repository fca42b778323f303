import type { Text, Words } from '#kernel/language.ts'
import { registerErrorTexts } from '#kernel/input.ts'

export const words = {
  routeFormSummary: {
    sv: 'Läs team och kommuner för styrning',
    fi: 'Lue tiimit ja kunnat ohjausta varten',
    en: 'Read teams and municipalities for routing',
  },
  routeSummary: {
    sv: 'Styr en kontakt ur den manuella kön till ett team',
    fi: 'Ohjaa yhteydenotto manuaalisesta jonosta tiimille',
    en: 'Send a contact from the manual queue to a team',
  },
  routeTitle: { sv: 'Styr till ett team', fi: 'Ohjaa tiimille', en: 'Send to a team' },
  routeText: {
    sv: 'Kontakten väntar i den manuella kön. Ta reda på vilket team den hör till. Mottagaren kan berätta mer.',
    fi: 'Yhteydenotto odottaa manuaalisessa jonossa. Selvitä, mille tiimille se kuuluu. Vastaanottaja voi kertoa lisää.',
    en: 'The contact waits in the manual queue. Find out which team it belongs to. The one who received it can tell more.',
  },
  routeProtected: {
    sv: 'Hemkommunen är skyddad. Om du väljer en kommun används den bara för att hitta teamet. Den sparas inte.',
    fi: 'Kotikunta on suojattu. Jos valitset kunnan, sitä käytetään vain tiimin löytämiseen. Sitä ei tallenneta.',
    en: 'The home municipality is protected. If you choose a municipality, it is used only to find the team. It is not saved.',
  },
  routeMunicipality: { sv: 'Hemkommun', fi: 'Kotikunta', en: 'Home municipality' },
  routeTeam: { sv: 'Team', fi: 'Tiimi', en: 'Team' },
  routeTeamHint: {
    sv: 'Behövs bara om teamet inte följer av kommunen.',
    fi: 'Tarvitaan vain, jos tiimi ei seuraa kunnasta.',
    en: 'Needed only if the team does not follow from the municipality.',
  },
  routeSubmit: { sv: 'Styr till teamet', fi: 'Ohjaa tiimille', en: 'Send to the team' },
  routeDone: {
    sv: 'Kontakten gick till teamet.',
    fi: 'Yhteydenotto siirtyi tiimille.',
    en: 'The contact went to the team.',
  },
  alreadyRouted: {
    sv: 'Kontakten har redan ett team.',
    fi: 'Yhteydenotolla on jo tiimi.',
    en: 'The contact already has a team.',
  },
  routedTo: (team: Text): Text => ({
    sv: `Kontakten har redan ett team: ${team.sv}. Här styrs bara kontakter i den manuella kön.`,
    fi: `Yhteydenotolla on jo tiimi: ${team.fi}. Täällä ohjataan vain manuaalisessa jonossa olevia yhteydenottoja.`,
    en: `The contact already has a team: ${team.en}. Only contacts in the manual queue are sent on here.`,
  }),

  urgentFormSummary: {
    sv: 'Läs det som bedömningen av ett brådskande behov behöver',
    fi: 'Lue kiireellisen tarpeen arvion tiedot',
    en: 'Read what the assessment of an urgent need requires',
  },
  urgentSummary: {
    sv: 'Anteckna bedömningen av ett brådskande behov',
    fi: 'Kirjaa kiireellisen tarpeen arvio',
    en: 'Record the assessment of an urgent need',
  },
  urgentTitle: {
    sv: 'Bedömning av det brådskande behovet',
    fi: 'Kiireellisen tarpeen arvio',
    en: 'Assessment of the urgent need',
  },
  urgentText: {
    sv: 'Vid omedelbar fara ring 112. Utanför tjänstetid sköter socialjouren bedömningen.',
    fi: 'Soita välittömässä vaarassa 112. Virka-ajan ulkopuolella arvion tekee sosiaalipäivystys.',
    en: 'In immediate danger call 112. Outside office hours the social emergency service makes the assessment.',
  },
  assessedOn: { sv: 'Datum för bedömningen', fi: 'Arvion päivämäärä', en: 'Date of the assessment' },
  assessedTime: { sv: 'Klockslag', fi: 'Kellonaika', en: 'Time' },
  measure: {
    sv: 'Vad bedömdes och vad gjordes genast?',
    fi: 'Mitä arvioitiin ja mitä tehtiin heti?',
    en: 'What was assessed and what was done at once?',
  },
  measureHint: {
    sv: 'Skriv inga namn. Själva bedömningen antecknas i socialvårdens klientregister.',
    fi: 'Älä kirjoita nimiä. Varsinainen arvio kirjataan sosiaalihuollon asiakasrekisteriin.',
    en: 'Write no names. The assessment itself is recorded in the client register of social care.',
  },
  urgentSubmit: { sv: 'Spara bedömningen', fi: 'Tallenna arvio', en: 'Save the assessment' },
  urgentDone: { sv: 'Bedömningen sparades.', fi: 'Arvio tallennettiin.', en: 'The assessment was saved.' },

  identityFormSummary: {
    sv: 'Läs det som behövs för att skriva vem en kontakt gäller',
    fi: 'Lue tiedot, joita tarvitaan henkilön kirjaamiseen',
    en: 'Read what is needed to record who a contact is about',
  },
  identitySummary: {
    sv: 'Skriv vem en kontakt gäller',
    fi: 'Kirjaa, ketä yhteydenotto koskee',
    en: 'Record who a contact is about',
  },
  identityTitle: { sv: 'Vem det gäller', fi: 'Ketä asia koskee', en: 'Who it is about' },
  identitySubmit: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  identityDone: { sv: 'Uppgifterna sparades.', fi: 'Tiedot tallennettiin.', en: 'The information was saved.' },
  identityRecorded: {
    sv: 'Det är redan antecknat vem kontakten gäller.',
    fi: 'On jo kirjattu, ketä yhteydenotto koskee.',
    en: 'It is already recorded who the contact is about.',
  },

  settleSummary: {
    sv: 'Markera en tidsfrist som klar',
    fi: 'Merkitse määräaika täyttyneeksi',
    en: 'Mark a time limit as done',
  },
  settleDone: {
    sv: 'Tidsfristen är markerad som klar.',
    fi: 'Määräaika on merkitty täyttyneeksi.',
    en: 'The time limit is marked as done.',
  },
  deadlineSettled: {
    sv: 'Tidsfristen är redan klar.',
    fi: 'Määräaika on jo täytetty.',
    en: 'The time limit is already done.',
  },

  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  backToReferral: { sv: 'Till kontakten', fi: 'Yhteydenottoon', en: 'To the contact' },
} satisfies Words

registerErrorTexts({
  municipality_or_team: {
    sv: 'Välj hemkommun eller team.',
    fi: 'Valitse kotikunta tai tiimi.',
    en: 'Choose a home municipality or a team.',
  },
  assessed_in_future: {
    sv: 'Tidpunkten är i framtiden. Skriv när bedömningen gjordes.',
    fi: 'Ajankohta on tulevaisuudessa. Kirjoita, milloin arvio tehtiin.',
    en: 'The time is in the future. Write when the assessment was made.',
  },
  identity_empty: {
    sv: 'Skriv något om vem det gäller, till exempel namnet.',
    fi: 'Kirjoita jotain siitä, ketä asia koskee, esimerkiksi nimi.',
    en: 'Write something about who it is about, for example the name.',
  },
})
