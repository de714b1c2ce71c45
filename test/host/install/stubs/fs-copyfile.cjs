"use strict";
const { promises } = require("fs");
exports.cp = promises.cp;
exports.copyFile = promises.copyFile;
exports.isCloneSupported = async () => false;
