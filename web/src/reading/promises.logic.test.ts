import { describe, expect, it } from 'vitest';
import { promisesIn, read } from './testWorld';

describe('a colleague or a unit promises', () => {
  it.each([
    [
      'Leila garanterade att underlaget kommer på fredag',
      ['Leila: garanterade att underlaget kommer på fredag > 2026-11-27'],
    ],
    [
      'Leila åtog sig att sammanställa listan till nästa vecka',
      ['Leila: sammanställa listan > 2026-12-04'],
    ],
    ['Leila har åtagit sig att se över planen', ['Leila: se över planen']],
    ['Mattias tar på sig att höra med chefen', ['Mattias: tar på sig att höra med chefen']],
    ['Johan sa att Leila ska ordna ett möte', ['Leila: ordna ett möte']],
    ['Johan sa att han ska ordna ett möte', ['Johan: ordna ett möte']],
    [
      'Johan hälsar att Birgitta skickar listan på måndag',
      ['Birgitta: skickar listan > 2026-11-30'],
    ],
    ['Leila lovade ringa Johan', ['Leila: ringa Johan']],
    ['Leila pratar med Johan på torsdag', ['Leila: pratar med Johan > 2026-11-26']],
    ['Leila renoverar underlaget till fredag', ['Leila: renoverar underlaget > 2026-11-27']],
    ['Leila ska stötta upp vid flytten', ['Leila: stötta upp vid flytten']],
    ['Leila förmedlar kontakten', ['Leila: förmedlar kontakten']],
    ['Besked utlovat till fredag av Mattias', ['Mattias: besked utlovat > 2026-11-27']],
    ['Löfte från Leila: ny tid v 49', ['Leila: ny tid > 2026-12-04']],
    [
      'Mattias fixar nycklar och hör av sig när det är klart',
      ['Mattias: fixar nycklar', 'Mattias: hör av sig när det är klart'],
    ],
    [
      'Leila ringer Johan och jag mejlar Birgitta',
      ['Leila: ringer Johan', 'self: mejlar Birgitta'],
    ],
    ['Tel med Leila. Hon ordnar plats till v 50', ['Leila: ordnar plats > 2026-12-11']],
    [
      'Ringde tillbaka till Johan, han tar ett snack med läkaren imorgon',
      ['Johan: tar ett snack med läkaren > 2026-11-25'],
    ],
  ])('given "%s", then %s', (text, promises) => {
    expect(promisesIn(read(`${text}\n`))).toEqual(promises);
  });
});

describe('several promise, or one in other words', () => {
  it.each([
    ['På torsdag ringer Leila tillbaka, sa hon', ['Leila: ringer tillbaka > 2026-11-26']],
    ['Protokollet skickar Birgitta senast den 4 dec', ['Birgitta: skickar > 2026-12-04']],
    ['Intyget fixar Johan till på måndag', ['Johan: fixar > 2026-11-30']],
    ['Listan, den tar Leila hand om', ['Leila: tar hand om']],
    ['Frågade Leila om planen. Hon ska kolla upp det', ['Leila: kolla upp det']],
    ['Jonna säger att Leila lovat komma på fredag', ['Leila: komma > 2026-11-27']],
    ['Johan bokar en tid åt Jonna före den 9 dec', ['Johan: bokar en tid åt Jonna > 2026-12-09']],
    ['Leila ringer om hon får nej', ['Leila: ringer om hon får nej']],
    [
      'Leila och Johan återkommer tillsammans på måndag',
      ['Leila: återkommer tillsammans > 2026-11-30', 'Johan: återkommer tillsammans > 2026-11-30'],
    ],
    [
      'Talade med Birgitta i telefon, hon skickar över schemat under dagen',
      ['Birgitta: skickar över schemat > 2026-11-24'],
    ],
    [
      'Birgitta informerar föräldrarna på utvecklingssamtalet den 3 dec',
      ['Birgitta: informerar föräldrarna på utvecklingssamtalet > 2026-12-03'],
    ],
    [
      'Birgitta kallar till uppföljning i januari',
      ['Birgitta: kallar till uppföljning > 2027-01-31'],
    ],
    [
      'Birgitta och Leila delar på uppgiften',
      ['Birgitta: delar på uppgiften', 'Leila: delar på uppgiften'],
    ],
    ['Nytt SIP-möte den 15 dec, Leila bokar rum', ['Leila: bokar rum']],
    [
      'SIP idag. Leila skriver minnesanteckningar, Johan beställer ny tid',
      ['Leila: skriver minnesanteckningar', 'Johan: beställer ny tid'],
    ],
    [
      'Efter mötet: Leila skickar ansökan, jag ringer Jonna på fredag',
      ['Leila: skickar ansökan', 'self: ringer Jonna > 2026-11-27'],
    ],
    [
      'Överenskommet: Leila tar kontakt med arbetsgivaren innan v 51',
      ['Leila: tar kontakt med arbetsgivaren > 2026-12-18'],
    ],
    ['Leila föräldraledig från januari, Johan tar över', ['Johan: tar över']],
  ])('given "%s", then %s', (text, promises) => {
    expect(promisesIn(read(`${text}\n`))).toEqual(promises);
  });
});

describe('I promise', () => {
  it.each([
    ['Ska försöka nå Leila på torsdag', ['self: nå Leila > 2026-11-26']],
    ['Jag tar kontakt med Johan före helgen', ['self: tar kontakt med Johan > 2026-11-27']],
    ['Påminn Birgitta om blanketten imorgon', ['self: påminn Birgitta om blanketten > 2026-11-25']],
    ['Kom ihåg att tacka Leila', ['self: tacka Leila']],
    ['Boka in möte med Mattias v 50', ['self: boka in möte med Mattias > 2026-12-11']],
    ['Hann aldrig ringa Johan, gör det imorgon', ['self: ringa Johan > 2026-11-25']],
    [
      'Jag skickar underlaget idag och Leila bokar lokal',
      ['self: skickar underlaget > 2026-11-24', 'Leila: bokar lokal'],
    ],
    ['Vi bestämde att jag kollar med hyresvärden', ['self: kollar med hyresvärden']],
    ['Att göra: ringa Johan, mejla Leila', ['self: ringa Johan', 'self: mejla Leila']],
    ['Todo: beställa tolk till den 3/12', ['self: beställa tolk > 2026-12-03']],
    [
      'Måste skriva klart utredningen innan helgen',
      ['self: skriva klart utredningen > 2026-11-27'],
    ],
    ['Behöver stämma av med Johan om medicinen', ['self: stämma av med Johan om medicinen']],
    ['Glöm ej mejla Mattias', ['self: mejla Mattias']],
    [
      'Jag har lovat Jonna att följa med till tandläkaren den 2 dec',
      ['self: följa med till tandläkaren > 2026-12-02'],
    ],
    [
      'Ska ringa upp Leila eller Johan om lokalen',
      ['self: ringa upp Leila eller Johan om lokalen'],
    ],
    [
      'Jag mejlar underlaget till Birgitta imorgon bitti',
      ['self: mejlar underlaget till Birgitta > 2026-11-25'],
    ],
    [
      'Jag måste höra mig för hos Birgitta om skolskjuts',
      ['self: höra mig för hos Birgitta om skolskjuts'],
    ],
    ['Jag återkommer till Birgitta nästa vecka', ['self: återkommer till Birgitta > 2026-12-04']],
    ['Undertecknad kontaktar Leila under veckan', ['self: kontaktar Leila > 2026-11-27']],
    ['UT ringer Birgitta imorgon', ['self: ringer Birgitta > 2026-11-25']],
    ['Behöver få tag i Birgittas chef', ['self: få tag i Birgittas chef']],
    ['Kolla med Birgitta om schemat', ['self: kolla med Birgitta om schemat']],
    ['Höra med Leila om praktik', ['self: höra med Leila om praktik']],
    ['Ta upp med Leila på mötet den 2 dec', ['self: ta upp med Leila på mötet > 2026-12-02']],
    ['Mejla Leila + Mattias kallelse till SIP', ['self: mejla Leila + Mattias kallelse till SIP']],
    [
      'Plan: jag följer med Jonna till banken på torsdag',
      ['self: följer med Jonna till banken > 2026-11-26'],
    ],
    ['Jag lovade Jonna att ringa Mattias', ['self: ringa Mattias']],
  ])('given "%s", then %s', (text, promises) => {
    expect(promisesIn(read(`${text}\n`))).toEqual(promises);
  });
});

describe('a client promises, or it is asked who', () => {
  it.each([
    ['Ansvarig: Johan. Skicka underlaget', ['nobody: skicka underlaget']],
    ['Uppdrag Johan: skicka underlaget', ['nobody: skicka underlaget']],
    ['Chefen lovade skicka listan', ['nobody: skicka listan']],
    ['Johan ringde. Skickar underlag imorgon', ['nobody: skickar underlag > 2026-11-25']],
    ['Jonna ska själv lämna in ansökan på fredag', ['participant: lämna in ansökan > 2026-11-27']],
    ['Jonna lovade ta med kvittona', ['participant: ta med kvittona']],
    ['Jonna ska träffa Leila på fredag', ['participant: träffa Leila > 2026-11-27']],
    ['Jonna ska söka bostadstillägg', ['participant: söka bostadstillägg']],
    ['Jonna tar med sig papperen på måndag', ['participant: tar med sig papperen > 2026-11-30']],
    ['Jonnas mamma skickar papperen', ['nobody: skickar papperen']],
    ['Hennes bror hjälper till med flytten', ['nobody: hjälper till med flytten']],
    ['Läkaren återkommer på torsdag', ['nobody: återkommer > 2026-11-26']],
    ['Mötte Leila och Birgitta. Hon skickar protokollet', ['nobody: skickar protokollet']],
    ['Hon ringer på fredag', ['nobody: ringer > 2026-11-27']],
    ['Jonnas pappa ska ringa Leila', ['nobody: ringa Leila']],
    ['Någon måste avboka taxin innan helgen', ['nobody: avboka taxin > 2026-11-27']],
    ['Leila ska boka rummet – beställa resan', ['Leila: boka rummet', 'nobody: beställa resan']],
    [
      'Leila ska dels boka rummet (senast 1/12), dels beställa resan',
      ['Leila: boka rummet > 2026-12-01', 'Leila: beställa resan'],
    ],
    ['Bad Leila skicka schemat. Det gör hon idag', ['Leila: skicka schemat > 2026-11-24']],
    ['Ringde Leila om schemat. Hon ska göra det imorgon', ['Leila: göra det > 2026-11-25']],
    ['Jag gör det klart imorgon', ['self: gör det klart > 2026-11-25']],
    ['Leila ska kontaktas av mig senast 8/12', ['self: leila ska kontaktas av mig > 2026-12-08']],
    ['Vi får inte glömma att ringa Leila', ['self: ringa Leila']],
    [
      'Jonna lovade på eget initiativ att ställa klockan varje kväll',
      ['participant: ställa klockan varje kväll'],
    ],
    ['Beslutades att Johan följer upp på fredag', ['Johan: följer upp > 2026-11-27']],
    ['Pratade med Leila om Johan. Han ska skicka intyget', ['Johan: skicka intyget']],
    ['Leila ska dessutom skriva ett intyg', ['Leila: skriva ett intyg']],
    ['Leila åtog sig att gräva vidare', ['Leila: gräva vidare']],
    ['Leila hälsar på Jonna på onsdag', ['Leila: hälsar på Jonna > 2026-11-25']],
    [
      'Leila förbereder Jonna inför intervjun den 8/12',
      ['Leila: förbereder Jonna inför intervjun den 8/12'],
    ],
    ['Leila ska läsa beslutet från 16/11', ['Leila: läsa beslutet från 16/11']],
    ['Leila lovade testsvar innan lunch imorgon', ['Leila: testsvar innan lunch > 2026-11-25']],
    [
      'Leila räknar om bidraget och Johan lämnar in papperen, båda delarna före helgen',
      ['Leila: räknar om bidraget > 2026-11-27', 'Johan: lämnar in papperen > 2026-11-27'],
    ],
    ['Hyresvärden lovade vänta till den 1 dec', ['nobody: vänta > 2026-12-01']],
  ])('given "%s", then %s', (text, promises) => {
    expect(promisesIn(read(`${text}\n`))).toEqual(promises);
  });
});

describe('nothing is promised', () => {
  it.each([
    'Leila bekräftar tiden',
    'Det gör Leila',
    'Leila kommer inte på mötet men Johan gör det',
    'Skriver detta i efterhand',
    'Jag tar mig i kragen',
    'Leila hälsar på fredag',
    'Leila lovade alltid att ringa',
    'Leila får inte glömma att skicka papperen',
    'Leila skulle höra av sig i måndags men inget har hänt',
    'Leila lovar ingenting',
    'Leila kan tänka sig att hjälpa till',
    'Leila brukar svara snabbt',
    'Kanske ringer Leila på fredag',
    'Har Leila skickat papperen?',
    'Leila ringer och undrar hur det går',
    'Leila meddelar att beslutet är klart',
    'Leila ansvarar för kontakten med skolan',
    'Bad Leila återkomma',
    'Leila hade tänkt ringa',
    'Jonna vill att jag ringer Mattias',
  ])('given "%s"', (text) => {
    expect(promisesIn(read(`${text}\n`))).toEqual([]);
  });
});
