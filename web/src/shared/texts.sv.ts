// Words of the shared components.
export default {
  organisation: {
    soc: 'socialtjänst, kommun', reg: 'region, vård', fk: 'Försäkringskassan', af: 'Arbetsförmedlingen',
    sko: 'skola', civ: 'civilsamhälle', myn: 'annan myndighet', bo: 'näringsliv och bostad',
  },
  thread: {
    silent: '{count} kontakter de senaste åtta veckorna. Tyst i {n} dag. | {count} kontakter de senaste åtta veckorna. Tyst i {n} dagar.',
    moving: '{count} kontakter de senaste åtta veckorna. Tråden rör sig.',
    silentDays: 'tyst i {n} dag | tyst i {n} dagar',
  },
  fresh: {
    fresh: 'färskt', fine: 'ganska färskt', old: 'börjar bli gammalt', stale: 'gammalt',
    sentence: '{age} sedan, {step}',
    today: 'idag, {step}',
  },
  room: {
    case: 'Ärenderum', shared: 'Gemensamt rum', sums: 'Bara summor', control: 'Kontroll',
    caseMeaning: '{controller} ansvarar för uppgifterna · det du öppnar loggas',
    caseMeaningOwn: 'det du öppnar loggas',
    sharedMeaning: '{host} · här finns inga uppgifter om klienter',
    sharedMeaningOwn: 'här finns inga uppgifter om klienter',
    sumsMeaning: 'klientgrupper under fem visas inte · ingen medarbetare nämns',
    controlMeaning: 'det du gör här loggas',
  },
  error: {
    safe: 'Det du skrivit är sparat. Felet är hos oss, inte hos dig.',
    again: 'Försök igen', code: 'Felkod {code}', copied: 'Kopierad',
    offlineTitle: 'Du är utan nät', offline: 'Det här behöver hämtas först. Vi försöker igen när nätet är tillbaka.',
    forbiddenTitle: 'Du är inte med i det här ärendet',
    forbidden: 'Fråga den som samordnar. Att du försökte öppna det är loggat.',
    missingTitle: 'Det finns inget här', missing: 'Adressen är fel, eller så har det tagits bort.',
    loading: 'Hämtar',
  },
  conflict: {
    title: '{who} ändrade samma sak nyss.', titleUnknown: 'Någon annan ändrade samma sak nyss.',
    nothingLost: 'Inget är borta.', yours: 'Din', theirs: 'Deras', keepChosen: 'Behåll vald',
    keepBoth: 'Behåll båda',
  },
  undo: 'Ångra', close: 'Stäng', remove: 'Ta bort {name}', chosen: 'vald',
  noHits: 'Ingen träff.',
  newRows: '{n} ny, visa | {n} nya, visa',
  person: 'Person', hiddenName: 'Dolt namn',
};
