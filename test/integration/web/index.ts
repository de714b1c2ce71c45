/** The tests that need neither a network nor Node, for VS Code's web extension host. */
import "./mocha";
import "../smoke.test"; // waits until the extension is active
import "../payloads.test";
import "../problems.test";
import "../tab-documents.test";
import "./file-systems.test";

/** VS Code calls this in its extension host. */
export function run(): Promise<void> {
  let passed = 0;
  return new Promise((resolve, reject) => {
    mocha
      .run((failures) => {
        console.log(`[test] ${passed} passed, ${failures} failed`);
        if (failures === 0 && passed > 0) resolve();
        else reject(new Error("The tests did not pass."));
      })
      .on("pass", ({ title }) => {
        passed += 1;
        console.log(`[test]   ✔ ${title}`);
      })
      .on("fail", ({ title }, error: Error) => {
        console.log(`[test]   ${title}: ${error.stack ?? error.message}`);
      });
  });
}
