"use strict";
// node reaper.cjs FOLDER, with process ids on stdin, one a line. When stdin
// ends, that is when its writer removed the scratch or died, it ends the
// processes and their groups and removes the folder.
const { rmSync } = require("fs");

let pids = "";
process.stdin.setEncoding("utf8");
process.stdin.on("data", (text) => (pids += text));
process.stdin.on("end", () => {
  for (const pid of pids.split("\n").filter(Boolean)) {
    try {
      process.kill(-Number(pid), "SIGKILL");
    } catch (error) {
      if (error.code !== "ESRCH") throw error;
    }
  }
  remove(Date.now() + 10_000);
});

// A process that is just dying may still write a file into the folder.
function remove(end) {
  try {
    rmSync(process.argv[2], { recursive: true, force: true });
  } catch (error) {
    if (Date.now() > end) throw error;
    setTimeout(remove, 50, end);
  }
}
