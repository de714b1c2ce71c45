"use strict";
const { commands } = require("vscode");

exports.activate = () => commands.executeCommand("cdpOrder.startSandbox");
