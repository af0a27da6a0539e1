// What the tools of the reader use, in one place.
export { knownFrom } from './known.logic';
export { readText } from './reading.logic';
export { findDays } from './when.logic';
