#!/usr/bin/env node
"use strict";
// What @vscode/test-electron starts in the place of the desktop VS Code.
require("tsx/cjs");
require("./code.ts");
