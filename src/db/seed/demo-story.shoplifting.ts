import type { Story } from './demo-story.ts'

/** Shop thefts with friends: the most common beginning. */
export const shoplifting: Story = {
  triggers: ['offence_report', 'child_welfare_notification'],
  criteria: ['crime'],
  reasons: ['property_offence'],
  causes: [
    { category: 'peer_pressure', actors: ['youth_work', 'police'] },
    { category: 'no_leisure', actors: ['youth_work', 'sports_services'] },
  ],
  services: ['special_youth_work', 'hobby', 'mediation'],
  worries: ['offending', 'friends_leisure'],
  strengths: ['family', 'school'],
  texts: {
    sv: {
      need: [
        'En elev har snattat i {en matbutik|en klädbutik|en kiosk} {två|tre} gånger på kort tid, senast {i fredags|i tisdags|förra veckan}. Butiken har gjort brottsanmälan. Önskas: ett tidigt samtal med den unga och vårdnadshavarna.',
        'Polisen har mött den unga {två|tre} gånger i samband med snatterier i köpcentret, alltid i samma gäng. Varornas värde är litet, men det upprepas. Önskas: vad finns bakom, och vem kan stödja?',
      ],
      authorities: {
        police: {
          note: [
            'Snatteri, värde {18|34|52} euro. Den unga erkände på platsen och var lugn. Vårdnadshavaren hämtade. Handlingarna är färdiga; inga tidigare misstankar före {augusti|september|oktober}.',
            'Genomgång med butikens väktare: samma grupp på {fyra|fem} unga, den unga är yngst. Butiken är beredd på medling.',
          ],
          bring: ['Vad ett snatteri leder till och vad som händer om det upprepas. Butikens inställning till medling.'],
          meeting: [
            'Gick igenom påföljder och skadestånd. Den unga förstod och tog emot informationen väl. Tog upp medling; den unga vill fundera.',
          ],
        },
        social_care: {
          note: [
            'Barnskyddsanmälan mottagen från polisen. Bedömning av brådskande behov gjord: inget behov av omedelbara åtgärder. Familjen är inte klient från tidigare.',
            'Telefonsamtal med vårdnadshavaren: märkt att den unga {kommer hem sent|har nya kläder utan förklaring|undviker frågor}. Familjen är villig att komma.',
          ],
          bring: ['Familjens vardag och regler hemma, hurudant stöd vårdnadshavarna önskar.'],
          meeting: [
            'Hemmet är tryggt, gränserna har varit otydliga efter flytten i somras. Familjen vill ha {ett par|några} samtal. Bedömningen av servicebehovet inleds.',
          ],
        },
        health_care: {
          note: [
            'Kort samtal: sömnen {växlar|är för kort på vardagar}, sinnesstämningen god. Inget behov av vård framkom.',
          ],
          bring: ['Mående, sömn och hur den unga hanterar press från andra.'],
          meeting: [
            'Frågeformulär om mående: låga poäng. Den unga beskriver spänning vid snatterierna och skam efteråt. Ingen uppföljning från vården behövs.',
          ],
        },
        youth_work: {
          note: [
            'Träffade den unga på ungdomsgården. Gillar {basket|att laga mat|musik|skateboard} men har slutat i hobbyn för ett år sedan.',
            'Gänget syns i köpcentret efter skolan. Den unga hänger med men håller sig i utkanten.',
          ],
          bring: ['Vad den unga tycker om att göra, och vad ungdomsgården kan erbjuda {på onsdagar|efter skolan}.'],
          meeting: ['Kom överens om att ses {två|tre} gånger på ungdomsgården och prova smågruppen.'],
        },
      },
      summary: [
        'Vi gick igenom det som hänt. Den unga berättade själv och tog ansvar.\n\nVi kom överens om:\n- den unga träffar ungdomsarbetaren varje vecka till jul\n- vårdnadshavarna kontaktas om medling\n- vi ses på nytt om {sex|åtta} veckor',
        'Läget är lugnare. Inga nya händelser sedan senaste träff. Den unga har kommit med i {smågruppen|kockklubben|basketgruppen}. Medlingen är {bokad|ordnad}.',
      ],
      youth: [
        'Det var liksom en grej vi gjorde. Jag tänkte inte så mycket. Efteråt var det bara pinsamt, mest för mamma.',
        'Jag vill inte göra det mer. Men det är svårt att säga nej när alla andra står och väntar på en.',
      ],
      goal: [
        'Jag vill hitta något att göra efter skolan så att jag inte bara hänger.',
        'Jag vill att de hemma ska lita på mig igen.',
      ],
      guardian: [
        'Vi blev chockade. Hemma har det fungerat bra, men vi har kanske inte frågat tillräckligt om kompisarna.',
        'Bra att någon tog tag i det genast. Vi vill veta hur vi ska prata om det utan att det bara blir gräl.',
      ],
      causes: [
        'Den unga följer med äldre kompisar och har svårt att säga nej.',
        'Hobbyn slutade för ett år sedan och eftermiddagarna är tomma.',
      ],
      actions: [
        {
          goal: 'Meningsfull fritid',
          what: 'Prövar smågruppen på ungdomsgården',
          who: 'Den unga och ungdomsarbetaren',
        },
        {
          goal: 'Gottgöra det som hänt',
          what: 'Tar kontakt med medlingsbyrån',
          who: 'Ankarpolisen och vårdnadshavarna',
        },
        {
          goal: 'Trygga gränser hemma',
          what: 'Kommer överens om tider och regler',
          who: 'Vårdnadshavarna och den unga',
        },
      ],
      providers: ['kommunens specialungdomsarbete', 'idrottsföreningens öppna grupp', 'medlingsbyrån'],
    },
    fi: {
      need: [
        'Oppilas on näpistellyt {ruokakaupasta|vaatekaupasta|kioskista} {kaksi|kolme} kertaa lyhyessä ajassa, viimeksi {perjantaina|tiistaina|viime viikolla}. Kauppa on tehnyt rikosilmoituksen. Toive: varhainen keskustelu nuoren ja huoltajien kanssa.',
        'Poliisi on kohdannut nuoren {kaksi|kolme} kertaa ostoskeskuksen näpistysten yhteydessä, aina samassa porukassa. Tavaroiden arvo on pieni, mutta teot toistuvat. Toive: mitä on taustalla, ja kuka voisi tukea?',
      ],
      authorities: {
        police: {
          note: [
            'Näpistys, arvo {18|34|52} euroa. Nuori myönsi teon paikalla ja oli rauhallinen. Huoltaja nouti. Asiakirjat valmiit; ei aiempia epäilyjä ennen {elokuuta|syyskuuta|lokakuuta}.',
            'Keskustelu kaupan vartijan kanssa: sama {neljän|viiden} nuoren ryhmä, nuori on porukan nuorin. Kauppa on valmis sovitteluun.',
          ],
          bring: ['Mitä näpistyksestä seuraa ja mitä tapahtuu, jos teko toistuu. Kaupan kanta sovitteluun.'],
          meeting: [
            'Käytiin läpi seuraamukset ja vahingonkorvaus. Nuori ymmärsi ja otti tiedon hyvin vastaan. Otettiin puheeksi sovittelu; nuori haluaa miettiä.',
          ],
        },
        social_care: {
          note: [
            'Lastensuojeluilmoitus saapunut poliisilta. Kiireellisen avun tarve arvioitu: ei tarvetta välittömiin toimiin. Perhe ei ole ollut asiakkaana.',
            'Puhelu huoltajalle: kotona huomattu, että nuori {tulee myöhään kotiin|käyttää uusia vaatteita, joille ei ole selitystä|väistää kysymyksiä}. Perhe on halukas tulemaan.',
          ],
          bring: ['Perheen arki ja kodin säännöt, millaista tukea huoltajat toivovat.'],
          meeting: [
            'Koti on turvallinen, rajat ovat olleet epäselvät kesän muuton jälkeen. Perhe toivoo {paria|muutamaa} keskustelua. Palvelutarpeen arviointi aloitetaan.',
          ],
        },
        health_care: {
          note: ['Lyhyt keskustelu: uni {vaihtelee|jää arkisin lyhyeksi}, mieliala hyvä. Hoidon tarvetta ei ilmennyt.'],
          bring: ['Vointi, uni ja miten nuori kestää muiden painostusta.'],
          meeting: [
            'Mielialakysely: matalat pisteet. Nuori kuvaa jännitystä näpistäessä ja häpeää jälkeenpäin. Terveydenhuollon seurantaa ei tarvita.',
          ],
        },
        youth_work: {
          note: [
            'Tapasin nuoren nuorisotalolla. Pitää {koripallosta|ruoanlaitosta|musiikista|skeittaamisesta}, mutta lopetti harrastuksen vuosi sitten.',
            'Porukka näkyy ostoskeskuksessa koulun jälkeen. Nuori kulkee mukana mutta pysyttelee reunalla.',
          ],
          bring: ['Mitä nuori tekee mielellään, ja mitä nuorisotalo voi tarjota {keskiviikkoisin|koulun jälkeen}.'],
          meeting: ['Sovittiin {kaksi|kolme} tapaamista nuorisotalolla ja kokeilu pienryhmässä.'],
        },
      },
      summary: [
        'Käytiin läpi, mitä oli tapahtunut. Nuori kertoi itse ja otti vastuun.\n\nSovittiin:\n- nuori tapaa nuorisotyöntekijää viikoittain jouluun asti\n- huoltajiin otetaan yhteyttä sovittelusta\n- tavataan uudelleen {kuuden|kahdeksan} viikon kuluttua',
        'Tilanne on rauhoittunut. Ei uusia tapahtumia edellisen tapaamisen jälkeen. Nuori on lähtenyt mukaan {pienryhmään|kokkikerhoon|koripalloryhmään}. Sovittelu on {sovittu|järjestetty}.',
      ],
      youth: [
        'Se oli vaan sellanen juttu, mitä me tehtiin. En mä silloin miettinyt. Jälkeenpäin nolotti, eniten äidin takia.',
        'En mä halua tehdä sitä enää. Mutta on vaikeeta sanoa ei, kun kaikki muut seisoo ja odottaa.',
      ],
      goal: [
        'Haluun löytää jotain tekemistä koulun jälkeen, etten vaan hengaa.',
        'Haluun, että kotona luotettais taas muhun.',
      ],
      guardian: [
        'Olimme järkyttyneitä. Kotona on mennyt hyvin, mutta emme ehkä ole kysyneet kavereista tarpeeksi.',
        'Hyvä, että asiaan tartuttiin heti. Haluaisimme tietää, miten siitä puhutaan niin, ettei tule aina riita.',
      ],
      causes: [
        'Nuori kulkee vanhempien kavereiden mukana ja hänen on vaikea kieltäytyä.',
        'Harrastus loppui vuosi sitten ja iltapäivät ovat tyhjiä.',
      ],
      actions: [
        { goal: 'Mielekäs vapaa-aika', what: 'Kokeilee nuorisotalon pienryhmää', who: 'Nuori ja nuorisotyöntekijä' },
        { goal: 'Hyvittää tapahtunut', what: 'Ottaa yhteyttä sovittelutoimistoon', who: 'Ankkuripoliisi ja huoltajat' },
        { goal: 'Turvalliset rajat kotona', what: 'Sopii kotiintuloajoista ja säännöistä', who: 'Huoltajat ja nuori' },
      ],
      providers: ['kunnan erityisnuorisotyö', 'urheiluseuran avoin ryhmä', 'sovittelutoimisto'],
    },
  },
}
