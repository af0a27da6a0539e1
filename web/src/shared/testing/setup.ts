// Before each test file: an empty device, so that no test hangs on what another one stored.
import { beforeEach } from 'vitest';

beforeEach(() => {
  globalThis.localStorage?.clear();
  globalThis.sessionStorage?.clear();
});
