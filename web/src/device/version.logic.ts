// Which version of the interface a page is: the address of the script it begins with, which holds a
// hash of everything it leads to. Pure.

/** @param html the page as the server has it; undefined when it names no such script */
export function entryOf(html: string): string | undefined {
  return /<script[^>]*\ssrc="([^"]*\/assets\/[^"]+)"/.exec(html)?.[1];
}
