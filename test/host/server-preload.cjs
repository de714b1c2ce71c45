"use strict";
// Loaded into the server before its own code. The window asks `POST /mint-key`
// for the server's half of the key that seals `context.secrets`. code-server
// answers that in a front end which is not used here; without an answer no
// secret outlives a reload of the window.
const { randomBytes } = require("crypto");
const http = require("http");
const { syncBuiltinESMExports } = require("module");

// The processes that the server forks inherit its arguments, this file too.
if (process.argv[1]?.endsWith("server-main.js")) answerMintKey();

function answerMintKey() {
  const keyHalf = randomBytes(32);
  const { createServer } = http;
  http.createServer = (handler) =>
    createServer((request, response) => {
      if (request.method !== "POST" || request.url !== "/mint-key")
        return handler(request, response);
      response.setHeader("Content-Type", "application/octet-stream");
      response.end(keyHalf);
    });
  syncBuiltinESMExports();
}
