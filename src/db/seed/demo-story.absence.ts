import type { Story } from './demo-story.ts'

/** Long absence from school, staying away at night, low mood. */
export const absence: Story = {
  triggers: ['concern_expert'],
  criteria: ['multi_support'],
  reasons: ['school_absence', 'running_away', 'mental_health'],
  causes: [
    { category: 'mental_ill_health', actors: ['health_care'] },
    { category: 'school_difficulties', actors: ['education', 'student_welfare'] },
  ],
  services: ['youth_psychiatry', 'student_welfare', 'outreach_youth_work'],
  worries: ['school', 'mental_health', 'health_sleep'],
  strengths: ['family', 'online_life'],
  texts: {
    sv: {
      need: [
        'Frånvaro {60|80|110} timmar den här terminen. Den unga stannar hemma och går ut på natten. Skolans stödåtgärder har inte räckt. Önskas: en gemensam plan så att den unga inte blir ensam kvar.',
        'Vårdnadshavaren har {två gånger|flera gånger} efterlyst den unga, som kommit hem nästa dag. Skolan ser trötthet och tillbakadragenhet. Önskas: någon som når fram till den unga.',
      ],
      authorities: {
        police: {
          note: [
            'Försvunnen anmäld {kl. 23|efter midnatt}, hittades hos en bekant samma natt. Inget brott. Den unga var ledsen, inte rädd.',
          ],
          bring: ['Nätterna: var den unga har varit, utan att någon anklagas.'],
          meeting: ['Kom överens om hur familjen gör om den unga inte kommer hem. Ingen uppgift för polisen i övrigt.'],
        },
        social_care: {
          note: [
            'Kontakt för bedömning av stödbehovet från skolan. Vårdnadshavaren är sjukskriven, orkar inte väcka varje morgon.',
            'Hembesök: varmt mellan föräldern och den unga, men dygnet är vänt i hela familjen.',
          ],
          bring: ['Morgnarna hemma, och hurudan hjälp familjen kan ta emot.'],
          meeting: ['Familjearbete tre morgnar i veckan under en månad. Bedömningen av servicebehovet fortsätter.'],
        },
        health_care: {
          note: [
            'Nedstämdhet, poäng som vid medelsvår depression. Inga självmordstankar. Vill prata men inte i grupp.',
            'Blodprov och sömn utredda: inget avvikande. Remiss till ungdomspsykiatrin.',
          ],
          bring: ['Hur måendet påverkar skoldagen, och vad den unga orkar.'],
          meeting: ['Två samtal i veckan tills ungdomspsykiatrin tar över. Sömnrytmen vänds stegvis.'],
        },
        youth_work: {
          note: [
            'Skrev med den unga i chatten. Tecknar digitalt, visade stolt några bilder. Går gärna ut efter mörkrets inbrott.',
          ],
          bring: ['En första träff på den ungas villkor, gärna på kvällen.'],
          meeting: ['Kvällspromenad en gång i veckan, uppsökande ungdomsarbetaren kommer med.'],
        },
      },
      summary: [
        'Den unga var med på distans och stängde kameran när det behövdes; det gick bra.\n\nVi kom överens om:\n- skoldagen börjar med {två|tre} timmar, tre dagar i veckan\n- familjearbetaren kommer på morgnarna\n- samtal hos sjukskötaren två gånger i veckan\n- vi ses om {tre|fyra} veckor',
        'Den unga har varit i skolan {fem|sju|nio} dagar av fjorton. Morgnarna är fortfarande tunga, men ingen har behövt efterlysas.',
      ],
      youth: [
        'Det är inte att jag inte vill. Jag kommer liksom inte upp. På natten är det lugnt.',
        'Alla frågar varför. Jag vet inte varför. Det är bättre när nån bara är där.',
      ],
      goal: ['Jag vill gå klart skolan med de andra.', 'Jag vill orka träffa folk på dagen.'],
      guardian: [
        'Jag skäms när skolan ringer. Jag gör så gott jag kan, men jag orkar inte ensam.',
        'Det hjälpte att höra att det inte är lathet.',
      ],
      causes: [
        'Nedstämdhet och omvänt dygn.',
        'Luckor i skolarbetet har blivit så stora att det känns omöjligt att börja.',
      ],
      actions: [
        { goal: 'Tillbaka till skolan', what: 'Förkortade dagar enligt schema', who: 'Skolan och den unga' },
        { goal: 'Må bättre', what: 'Samtal två gånger i veckan', who: 'Psykiatriska sjukskötaren' },
        { goal: 'Lugna morgnar', what: 'Familjearbete tre morgnar i veckan', who: 'Socialvården' },
      ],
      providers: ['ungdomspsykiatriska polikliniken', 'skolans elevhälsa', 'det uppsökande ungdomsarbetet'],
    },
    fi: {
      need: [
        'Poissaoloja {60|80|110} tuntia tällä lukukaudella. Nuori jää kotiin ja lähtee yöllä ulos. Koulun tukitoimet eivät ole riittäneet. Toive: yhteinen suunnitelma, ettei nuori jää yksin.',
        'Huoltaja on {kahdesti|useasti} ilmoittanut nuoren kadonneeksi, nuori on palannut seuraavana päivänä. Koulu näkee väsymystä ja vetäytymistä. Toive: joku, joka saa nuoreen yhteyden.',
      ],
      authorities: {
        police: {
          note: [
            'Katoamisilmoitus {kello 23|puolenyön jälkeen}, löytyi tutun luota samana yönä. Ei rikosta. Nuori oli surullinen, ei peloissaan.',
          ],
          bring: ['Yöt: missä nuori on ollut, ketään syyttämättä.'],
          meeting: ['Sovittiin, miten perhe toimii, jos nuori ei tule kotiin. Muuten poliisilla ei ole tehtävää.'],
        },
        social_care: {
          note: [
            'Koulun yhteydenotto tuen tarpeen arvioimiseksi. Huoltaja on sairauslomalla eikä jaksa herättää joka aamu.',
            'Kotikäynti: lämmin suhde vanhemman ja nuoren välillä, mutta koko perheen vuorokausi on kääntynyt.',
          ],
          bring: ['Aamut kotona, ja millaista apua perhe pystyy ottamaan vastaan.'],
          meeting: ['Perhetyötä kolmena aamuna viikossa kuukauden ajan. Palvelutarpeen arviointi jatkuu.'],
        },
        health_care: {
          note: [
            'Alakuloa, pisteet keskivaikean masennuksen tasolla. Ei itsemurha-ajatuksia. Haluaa puhua, muttei ryhmässä.',
            'Verikokeet ja uni selvitetty: ei poikkeavaa. Lähete nuorisopsykiatriaan.',
          ],
          bring: ['Miten vointi vaikuttaa koulupäivään, ja mitä nuori jaksaa.'],
          meeting: ['Kaksi keskustelua viikossa, kunnes nuorisopsykiatria jatkaa. Unirytmi käännetään vähitellen.'],
        },
        youth_work: {
          note: [
            'Kirjoittelin nuoren kanssa chatissa. Piirtää digitaalisesti, näytti ylpeänä kuvia. Lähtee mielellään ulos pimeän tultua.',
          ],
          bring: ['Ensimmäinen tapaaminen nuoren ehdoilla, mieluiten illalla.'],
          meeting: ['Iltakävely kerran viikossa, etsivä nuorisotyöntekijä tulee mukaan.'],
        },
      },
      summary: [
        'Nuori osallistui etänä ja sulki kameran, kun tarvitsi; se sujui hyvin.\n\nSovittiin:\n- koulupäivä alkaa {kahdella|kolmella} tunnilla kolmena päivänä viikossa\n- perhetyöntekijä tulee aamuisin\n- keskustelu sairaanhoitajan kanssa kahdesti viikossa\n- tavataan {kolmen|neljän} viikon kuluttua',
        'Nuori on ollut koulussa {viitenä|seitsemänä|yhdeksänä} päivänä neljästätoista. Aamut ovat yhä raskaita, mutta ketään ei ole tarvinnut etsiä.',
      ],
      youth: [
        'Ei se oo, etten mä halua. Mä en vaan pääse ylös. Yöllä on rauhallista.',
        'Kaikki kysyy miks. En mä tiedä miks. On parempi, kun joku vaan on siinä.',
      ],
      goal: ['Haluun käydä koulun loppuun muiden kanssa.', 'Haluun jaksaa nähdä ihmisiä päivällä.'],
      guardian: [
        'Minua hävettää, kun koulu soittaa. Teen minkä voin, mutta yksin en jaksa.',
        'Auttoi kuulla, ettei kyse ole laiskuudesta.',
      ],
      causes: [
        'Alakulo ja kääntynyt vuorokausi.',
        'Aukot koulutyössä ovat kasvaneet niin, että aloittaminen tuntuu mahdottomalta.',
      ],
      actions: [
        { goal: 'Takaisin kouluun', what: 'Lyhennetyt päivät lukujärjestyksen mukaan', who: 'Koulu ja nuori' },
        { goal: 'Parempi vointi', what: 'Keskustelu kahdesti viikossa', who: 'Psykiatrinen sairaanhoitaja' },
        { goal: 'Rauhalliset aamut', what: 'Perhetyö kolmena aamuna viikossa', who: 'Sosiaalihuolto' },
      ],
      providers: ['nuorisopsykiatrian poliklinikka', 'koulun oppilashuolto', 'etsivä nuorisotyö'],
    },
  },
}
