// Words of what works behind every page.
export default {
  wait: {
    network: 'Väntar på nät. Skickas när nätet är tillbaka.',
    server: 'Servern kunde inte ta emot det nu. Det ligger kvar här och skickas igen.',
    signIn: 'Väntar på att du loggar in igen. Skickas då.',
    onlyHere: 'Datorn har inte plats: det finns bara i den här fliken. Stäng den inte.',
  },
  mark: {
    network: 'väntar på nät',
    server: 'väntar på servern',
    signIn: 'väntar på att du loggar in',
  },
};
