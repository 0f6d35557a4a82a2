// Counts what holds and what does not.
let passed = 0;
let failed = 0;

export const checks = {
  that(what, holds, seen) {
    if (holds) {
      passed++;
    } else {
      failed++;
      console.log(`FAIL ${what}: ${JSON.stringify(seen)}`);
    }
    return holds;
  },
  finish() {
    console.log(`${passed} passed, ${failed} failed`);
    process.exit(failed ? 1 : 0);
  },
};
