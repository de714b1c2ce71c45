"use strict";
exports.start = () => {};
