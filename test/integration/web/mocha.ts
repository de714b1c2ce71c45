/** Takes the place of mocha in a browser, where that puts its functions into the globals. */
import "mocha/mocha.js";

// Prints nothing: index.ts does.
mocha.setup({
  ui: "tdd",
  timeout: 20_000,
  reporter: Mocha.reporters.Base,
});

const { suite, suiteSetup, suiteTeardown, teardown, test } = globalThis;
export { suite, suiteSetup, suiteTeardown, teardown, test };
