// Tells the page beneath Snabbkontakt that a contact has reached the server, or been taken back.

/** Called with the case it was in, if any. */
export const contactLogged = new Set<(caseId?: string) => void>();
