// Words of the shell: top bar, menu, keys, search.
export default {
  name: 'Mellanrum',
  skip: 'Till innehållet',
  quickLog: 'Ringde Anna på BUP om …', quickLogLabel: 'Ny kontakt: skriv vad som hände', quickLogShort: 'Logga',
  menu: {
    label: 'Huvudmeny', today: 'Idag', cases: 'Ärenden', landscape: 'Landskap', shared: 'Gemensamt', more: 'Mer',
    newContact: 'Logga en kontakt',
  },
  search: {
    open: 'Sök eller gå till', placeholder: 'Person, insats, organisation, ärende eller sida', results: 'Träffar',
    pages: 'Gå till', persons: 'Personer', services: 'Insatser', organisations: 'Organisationer', units: 'Enheter',
    cases: 'Ärenden', nothing: 'Inget heter så.', hint: 'Ärenden söks bara på namn eller beteckning.',
    newContact: 'Ny kontakt', shortcuts: 'Tangenter', stale: 'Sökningen gick inte fram. Sidorna går att nå ändå.',
  },
  hideNames: 'Dölj namn', namesHidden: 'Namn är dolda',
  help: 'Hjälp och tangenter',
  save: {
    saved: 'Allt sparat', saving: 'Sparar …', waiting: '{n} väntar på nät', failed: '{n} kom inte fram',
    offline: 'Utan nät',
  },
  me: {
    open: 'Du och inställningar', language: 'Språk', appearance: 'Utseende', auto: 'Som datorn', light: 'Ljust',
    dark: 'Mörkt', sessions: 'Var du är inloggad', signOut: 'Logga ut',
  },
  roles: {
    guide: 'Vägledare', professional: 'Handläggare', coordinator: 'Samordnare', manager: 'Chef', board: 'Styrelse',
    auditor: 'Loggansvarig', admin: 'Administratör',
  },
  week: 'v. {week}',
  keys: {
    title: 'Tangenter', single: 'Enkla bokstäver som kortkommandon',
    singleHint: 'Gäller bara när du inte skriver. Stäng av om du talar in text eller trycker fel.',
    everywhere: 'Överallt', rows: 'På en rad', then: 'sedan',
    quickContact: 'ny kontakt', search: 'sök eller gå till', help: 'den här listan', hideNames: 'dölj namn',
    undo: 'ångra', goToday: 'gå till Idag', goCases: 'gå till Ärenden', goLandscape: 'gå till Landskap',
    nextRow: 'nästa rad', previousRow: 'förra raden', remind: 'påminn', rang: 'ringde', finish: 'avsluta',
    later: 'senare', takeOn: 'ta bollen', logHere: 'logga i det här ärendet', open: 'öppna raden', save: 'spara',
    close: 'stäng, utkastet ligger kvar',
  },
  ended: {
    title: 'Du har loggats ut', text: 'Det du skrev ligger kvar här. Logga in så fortsätter du där du var.',
  },
  notFound: { title: 'Sidan finns inte', text: 'Adressen är fel, eller så har sidan flyttat.', back: 'Till Idag' },
  pageFault: 'Sidan gick inte att visa',
  newVersion: 'En ny version av Mellanrum finns. Ladda om när det passar.', reload: 'Ladda om',
};
