import type { Text } from '#kernel/language.ts'
import type { AuthorityRegister } from './actor.ts'

/** Screens of the exchange of information where only those who work cases have something to do. */
export type ExchangeScreen =
  'consent' | 'disclosure' | 'duty' | 'link' | 'restriction' | 'emergency' | 'log_request' | 'identity'

/**
 * What each profession does where information goes from one authority to another (U-09). It says what to think of, not what the law
 * allows in a case: that is answered by the rules (src/sharing/disclosure-rule), with the section.
 */
export const exchangeHelpTexts: Readonly<Record<ExchangeScreen, Readonly<Record<AuthorityRegister, Text>>>> = {
  consent: {
    police: {
      sv: 'Fråga den unga i lugn och ro, inte i ett förhör. Det ni får berätta enligt lag kräver inget samtycke.',
      fi: 'Kysy nuorelta rauhassa, ei kuulustelussa. Se, mitä saatte kertoa lain nojalla, ei vaadi suostumusta.',
      en: 'Ask the young person in peace, not in an interrogation. What you may tell by law needs no consent.',
    },
    social_care: {
      sv: 'Bedöm om den unga förstår vad frågan gäller, och skriv hur du kom fram till det. Åldern ensam avgör inte.',
      fi: 'Arvioi, ymmärtääkö nuori, mistä on kyse, ja kirjaa, miten päädyit siihen. Ikä yksin ei ratkaise.',
      en: 'Judge whether the young person understands what it is about, and write how you came to that. Age alone does not decide.',
    },
    health_care: {
      sv: 'Bedöm varje gång om den unga kan besluta själv, också om vad vårdnadshavaren får veta.',
      fi: 'Arvioi joka kerta, voiko nuori päättää itse, myös siitä, mitä huoltaja saa tietää.',
      en: 'Judge each time whether the young person can decide, also about what the guardian may know.',
    },
    youth_work: {
      sv: 'Berätta med egna ord vad ett ja betyder och att det går att ångra. Också ett nej är ett svar.',
      fi: 'Kerro omin sanoin, mitä suostumus merkitsee ja että sen voi perua. Myös ei on vastaus.',
      en: 'Tell in your own words what a yes means and that it can be taken back. A no is an answer too.',
    },
  },
  log_request: {
    police: {
      sv: 'Ta emot begäran här. Begäran om polisens egna register går i polisens egen ordning: berätta hur.',
      fi: 'Ota pyyntö vastaan tässä. Poliisin omia rekistereitä koskeva pyyntö kulkee poliisin omassa menettelyssä: kerro miten.',
      en: 'Take the request here. What is in the registers of the police themselves is asked for in their own procedure: say how.',
    },
    social_care: {
      sv: 'Kontrollera vem som frågar och om vårdnadshavaren får ta del av uppgifterna. Dataskyddsombudet beslutar, du lämnar ut svaret.',
      fi: 'Tarkista, kuka pyytää ja saako huoltaja tiedot. Tietosuojavastaava päättää, sinä annat vastauksen.',
      en: 'Check who asks and whether the guardian may have the information. The data-protection officer decides, you hand out the answer.',
    },
    health_care: {
      sv: 'En minderårig kan ha förbjudit att vårdnadshavaren får veta. Kontrollera det innan svaret lämnas ut.',
      fi: 'Alaikäinen on voinut kieltää tietojen antamisen huoltajalle. Tarkista se ennen vastauksen antamista.',
      en: 'A minor may have forbidden that the guardian is told. Check it before the answer is handed out.',
    },
    youth_work: {
      sv: 'Berätta för den unga med egna ord att hen får veta vem som har läst, och hjälp till med begäran.',
      fi: 'Kerro nuorelle omin sanoin, että hän saa tietää, kuka on lukenut, ja auta pyynnön tekemisessä.',
      en: 'Tell the young person in your own words that they may know who has read, and help with the request.',
    },
  },
  disclosure: {
    police: {
      sv: 'Berätta den handling det gäller och det mottagaren behöver, inte hela utredningen. Svar från socialvården på er begäran har snäva gränser.',
      fi: 'Kerro teosta ja siitä, mitä vastaanottaja tarvitsee, ei koko tutkintaa. Sosiaalihuollon vastauksilla pyyntöihinne on tiukat rajat.',
      en: 'Tell the act and what the recipient needs, not the whole investigation. What social care may answer to your request has narrow limits.',
    },
    social_care: {
      sv: 'Begär det du behöver för bedömningen, och ta in i klientregistret bara det som är nödvändigt.',
      fi: 'Pyydä se, mitä arviointiin tarvitset, ja ota asiakasrekisteriin vain välttämätön.',
      en: 'Ask for what you need for the assessment, and take into the client register only what is necessary.',
    },
    health_care: {
      sv: 'Utgå från den ungas samtycke. Räcker det att berätta att vården har börjat, så berätta bara det.',
      fi: 'Lähde nuoren suostumuksesta. Jos riittää kertoa, että hoito on alkanut, kerro vain se.',
      en: 'Start from the young person’s consent. If it is enough to tell that care has started, tell only that.',
    },
    youth_work: {
      sv: 'Det den unga har berättat för dig berättar du vidare med hens samtycke. Be inte om mer än du behöver för att nå den unga.',
      fi: 'Sen, mitä nuori on sinulle kertonut, kerrot eteenpäin hänen suostumuksellaan. Älä pyydä enempää kuin nuoren tavoittamiseen tarvitset.',
      en: 'What the young person has told you, you tell on with their consent. Ask for no more than you need to reach them.',
    },
  },
  duty: {
    police: {
      sv: 'En barnskyddsanmälan görs utan dröjsmål också när teamet redan arbetar med den unga. Kalla socialvården till förhör med den som inte fyllt 18.',
      fi: 'Lastensuojeluilmoitus tehdään viipymättä, vaikka tiimi jo työskentelisi nuoren kanssa. Kutsu sosiaalihuolto alle 18-vuotiaan kuulusteluun.',
      en: 'A child welfare notification is made without delay also when the team already works with the young person. Call social care to interrogations of those under 18.',
    },
    social_care: {
      sv: 'Svara polisen om närvaro vid förhör, och se efter om ett brott mot barnet ska anmälas till polisen.',
      fi: 'Vastaa poliisille läsnäolosta kuulustelussa ja selvitä, onko lapseen kohdistuvasta rikoksesta ilmoitettava poliisille.',
      en: 'Answer the police about presence at interrogations, and see whether an offence against the child must be reported to them.',
    },
    health_care: {
      sv: 'Anmälningsskyldigheten är din egen. Den går före tystnadsplikten och väntar inte på teamet.',
      fi: 'Ilmoitusvelvollisuus on sinun omasi. Se menee vaitiolon edelle eikä odota tiimiä.',
      en: 'The duty to notify is your own. It goes before secrecy and does not wait for the team.',
    },
    youth_work: {
      sv: 'Anmälningsskyldigheten är din egen. Berätta för den unga att du anmäler, om det går att göra tryggt.',
      fi: 'Ilmoitusvelvollisuus on sinun omasi. Kerro nuorelle ilmoituksesta, jos sen voi tehdä turvallisesti.',
      en: 'The duty to notify is your own. Tell the young person that you notify, if it can be done safely.',
    },
  },
  link: {
    police: {
      sv: 'Ett annat team får bara veta vem det kan kontakta. Uppgifter ur utredningen hör inte hit.',
      fi: 'Toinen tiimi saa tietää vain, keneen ottaa yhteyttä. Tutkinnan tiedot eivät kuulu tänne.',
      en: 'Another team only learns whom to contact. Facts of the investigation do not belong here.',
    },
    social_care: {
      sv: 'Kom överens med det andra teamet om vem som leder arbetet. Att den unga är klient hos er berättas inte här.',
      fi: 'Sopikaa toisen tiimin kanssa, kuka johtaa työtä. Nuoren asiakkuudesta ei kerrota täällä.',
      en: 'Agree with the other team who takes the lead. That the young person is your client is not told here.',
    },
    health_care: {
      sv: 'Koppla syskon bara när du arbetar med båda ärendena. Ett vårdförhållande är ingen grund för en koppling.',
      fi: 'Yhdistä sisarukset vain, kun työskentelet molempien asioiden parissa. Hoitosuhde ei ole peruste yhdistää.',
      en: 'Link siblings only when you work with both cases. That somebody is your patient is no reason for a link.',
    },
    youth_work: {
      sv: 'Koppla bara det du behöver för att arbeta tillsammans. Vänner och gäng skrivs inte in som kopplingar.',
      fi: 'Yhdistä vain se, mitä yhteinen työ vaatii. Kavereita ja porukoita ei kirjata yhteyksiksi.',
      en: 'Link only what you need to work together. Friends and gangs are not written in as links.',
    },
  },
  restriction: {
    police: {
      sv: 'Håll kretsen liten: de som har en uppgift i ärendet nu. Tänk på att den andra parten kan känna någon i teamet.',
      fi: 'Pidä piiri pienenä: ne, joilla on nyt tehtävä asiassa. Muista, että toinen osapuoli voi tuntea jonkun tiimistä.',
      en: 'Keep the circle small: those who have a task in the case now. Remember that the other party may know somebody in the team.',
    },
    social_care: {
      sv: 'Håll kretsen liten, och ordna skilda möten för parterna när det gäller våld i nära relationer.',
      fi: 'Pidä piiri pienenä, ja järjestä osapuolille erilliset tapaamiset lähisuhdeväkivallassa.',
      en: 'Keep the circle small, and arrange separate meetings for the parties in violence in a close relationship.',
    },
    health_care: {
      sv: 'Säg till om någon i kretsen kommer att behövas för vården. Den som står utanför ser inte att ärendet finns.',
      fi: 'Sano, jos hoitoon tarvitaan joku piiriin. Piirin ulkopuolinen ei näe, että asia on olemassa.',
      en: 'Say if somebody is needed in the circle for care. Whoever is outside does not see that the case exists.',
    },
    youth_work: {
      sv: 'Prata inte om ärendet med dem i teamet som står utanför kretsen, inte ens utan namn.',
      fi: 'Älä puhu asiasta piirin ulkopuolisille tiimiläisille, et edes ilman nimeä.',
      en: 'Do not talk about the case with those in the team who are outside the circle, not even without a name.',
    },
  },
  emergency: {
    police: {
      sv: 'Du får se polisens egna anteckningar. Det du behöver av socialvården eller vården frågar du dem direkt.',
      fi: 'Näet poliisin omat muistiinpanot. Sen, mitä tarvitset sosiaali- tai terveydenhuollolta, kysyt heiltä suoraan.',
      en: 'You see the police’s own notes. What you need of social care or health care, you ask them directly.',
    },
    social_care: {
      sv: 'Du får se socialvårdens egna anteckningar. Är du i jour, fråga polisen direkt om läget just nu.',
      fi: 'Näet sosiaalihuollon omat muistiinpanot. Jos päivystät, kysy tilanteesta suoraan poliisilta.',
      en: 'You see social care’s own notes. If you are on duty, ask the police directly about the situation now.',
    },
    health_care: {
      sv: 'Du får se hälsovårdens egna anteckningar i ärendet. Patientjournalen läser du i patientdatasystemet.',
      fi: 'Näet terveydenhuollon omat muistiinpanot asiassa. Potilaskertomuksen luet potilastietojärjestelmästä.',
      en: 'You see health care’s own notes in the case. The patient record you read in the patient data system.',
    },
    youth_work: {
      sv: 'Du får se ungdomsväsendets egna anteckningar. Om någon är i fara, ring 112 först.',
      fi: 'Näet nuorisotoimen omat muistiinpanot. Jos joku on vaarassa, soita ensin 112.',
      en: 'You see youth services’ own notes. If somebody is in danger, call 112 first.',
    },
  },
  identity: {
    police: {
      sv: 'Har du själv sett handlingen? Vem den unga är får du anteckna här, men inte vad polisens egna register säger.',
      fi: 'Näitkö asiakirjan itse? Täällä voit kirjata, kuka nuori on, mutta et sitä, mitä poliisin omat rekisterit kertovat.',
      en: 'Have you seen the document yourself? You may record here who the young person is, but not what the police’s own registers say.',
    },
    social_care: {
      sv: 'Ta samma identifierare som i socialvårdens klientdatasystem, om den unga har en där.',
      fi: 'Käytä samaa tunnistetta kuin sosiaalihuollon asiakastietojärjestelmässä, jos nuorella on se siellä.',
      en: 'Use the same identifier as in the client data system of social care, if the young person has one there.',
    },
    health_care: {
      sv: 'Ta samma identifierare som i patientdatasystemet, om den unga har en där.',
      fi: 'Käytä samaa tunnistetta kuin potilastietojärjestelmässä, jos nuorella on se siellä.',
      en: 'Use the same identifier as in the patient data system, if the young person has one there.',
    },
    youth_work: {
      sv: 'Vet du inte säkert vem den unga är, lämna det till den som har sett en handling.',
      fi: 'Jos et tiedä varmasti, kuka nuori on, jätä se sille, joka on nähnyt asiakirjan.',
      en: 'If you do not know for certain who the young person is, leave it to somebody who has seen a document.',
    },
  },
}
