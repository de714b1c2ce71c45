/**
 * A window in a process of its own: `writer.ts FOLDER NAME COUNT`. Writes
 * entries, the last of which stays under way until the process is killed.
 */
import { openHistory } from "../../../../client/send/history/history";
import { accepted, begun } from "./sample";

const [folder = "", name = "", count = "0"] = process.argv.slice(2);
const history = openHistory(folder, { keepBodies: () => true });

async function write(): Promise<void> {
  for (let number = 1; number <= Number(count); number++) {
    const entry = await history.begin({ ...begun, ref: `${name}-${number}` });
    if (entry && number < Number(count)) await history.end(entry, accepted);
  }
  process.stdout.write("written\n");
}

void write();
setInterval(() => undefined, 60_000);
