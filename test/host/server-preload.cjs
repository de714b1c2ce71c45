"use strict";
// Loaded into the server before its own code. The window asks `POST /mint-key`
// for the server's half of the key that seals `context.secrets`. code-server
// answers that in a front end which is not used here; without an answer no
// secret outlives a reload of the window.
const { randomBytes } = require("crypto");
const http = require("http");
const { syncBuiltinESMExports } = require("module");

const keyHalf = randomBytes(32);
const { createServer } = http;

http.createServer = (...args) => {
  const handler = args.pop();
  return createServer(...args, (request, response) => {
    if (request.method !== "POST" || request.url !== "/mint-key")
      return handler(request, response);
    response.setHeader("Content-Type", "application/octet-stream");
    response.end(keyHalf);
  });
};
syncBuiltinESMExports();
