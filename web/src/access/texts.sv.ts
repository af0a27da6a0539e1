// Words of signing in and of one's own sessions.
export default {
  title: 'Logga in', lead: 'Två stolpar, ett mellanrum och en tråd som hänger ihop dem.',
  username: 'Användarnamn', password: 'Lösenord', show: 'Visa lösenordet', submit: 'Logga in',
  missingUsername: 'Skriv ditt användarnamn.', missingPassword: 'Skriv ditt lösenord.',
  wrong: 'Användarnamnet och lösenordet hör inte ihop.', failed: 'Det gick inte att logga in just nu.',
  offline: 'Du är utan nät. Försök igen när det är tillbaka.',
  logged: 'Det du öppnar loggas, och loggen granskas.',
  sessions: {
    title: 'Var du är inloggad', lead: 'Känner du inte igen något av det här, avsluta det och byt lösenord.',
    here: 'här', seen: 'senast använd {day} {time}', since: 'inloggad {day} {time}', end: 'Avsluta',
    ended: 'Inloggningen är avslutad.', fault: 'Inloggningarna gick inte att hämta', unknown: 'Okänd webbläsare',
    on: '{browser} på {system}', none: 'Du är bara inloggad här.',
  },
  again: {
    title: 'Du har loggats ut', text: 'Det du skrev ligger kvar här. Logga in så fortsätter du där du var.',
    submit: 'Logga in och fortsätt', other: 'Logga in som någon annan',
  },
  password_change: {
    title: 'Byt lösenord', current: 'Lösenordet du har', new: 'Nytt lösenord',
    hint: 'Minst tolv tecken. En mening går bra.', submit: 'Byt lösenord',
    done: 'Lösenordet är bytt. Du är utloggad överallt utom här.', short: 'Minst tolv tecken behövs.',
    missing: 'Skriv lösenordet du har nu.',
  },
};
