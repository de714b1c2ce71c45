/**
 * The walls between the rooms, and the directions in which they may be
 * crossed. `npm run check` runs it; each rule's comment says why.
 */

/** From the ground up: a room imports only rooms below it. */
const clientRooms = [
  "async",
  "settings",
  "ui",
  "language-client",
  "http",
  "environments",
  "live",
  "compare",
  "send",
  "payloads",
  "dialogs",
  "views",
  "commands",
];

const serverRooms = ["document", "check", "language", "handlers"];

const languageRooms = [
  "values",
  "layout",
  "response",
  "outline",
  "hover",
  "completion",
  "fixes",
];

/** A forbidden arrow from each room to the rooms above it. */
const upwards = (folder, rooms) =>
  rooms.slice(0, -1).map((room, at) => ({
    name: `${folder}/${room} imports only rooms below it`,
    comment:
      "Data has one way through the rooms; two rooms that need each other are one room, or the lower one should be given a function.",
    severity: "error",
    from: { path: `^${folder}/${room}/` },
    to: { path: `^${folder}/(${rooms.slice(at + 1).join("|")})/` },
  }));

const wall = (name, comment, from, to) => ({
  name,
  comment,
  severity: "error",
  from,
  to,
});

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    wall(
      "no circles of files",
      "Files that import each other cannot be read, tested or moved one by one; types count too.",
      {},
      { circular: true },
    ),
    wall(
      "composition roots are started, never imported",
      "What puts everything together would bring everything along.",
      { pathNot: "^test/" },
      { path: "^(client/extension|(server|sandbox|cli)/main)\\.ts$" },
    ),
    wall(
      "cdp/ stands on the ground",
      "What CDP documents depends on nothing of ours but the outline of the schemas, so that everybody may use it.",
      { path: "^cdp/" },
      { pathNot: "^(cdp/|generated/attributes\\.json$)" },
    ),
    wall(
      "the check runs anywhere",
      "server/document and server/check must also run in a browser worker and on the command line: no editor, no protocol, no Node.",
      { path: "^server/(document|check)/" },
      {
        path: "^(server/(protocol|server|main)\\.ts$|node_modules/vscode)",
      },
    ),
    wall(
      "no Node in what must run in a worker",
      "cdp/, server/document, server/check and server/language must also run in a browser worker.",
      { path: "^(cdp|server/(document|check|language))/" },
      { dependencyTypes: ["core"] },
    ),
    wall(
      "the server knows no client",
      "It serves any editor.",
      { path: "^server/" },
      { path: "^(client|cli|sandbox)/" },
    ),
    wall(
      "the server has no network, no file access and no child process",
      "It reads what people write; nothing in a file can make it reach anything.",
      { path: "^server/" },
      {
        path: "^(node:)?(http|https|http2|net|tls|dgram|dns|fs|child_process|worker_threads|cluster)(/|$)",
      },
    ),
    wall(
      "the protocol is for those who speak it",
      "Everybody else speaks of payloads and problems, in types of their own room.",
      {
        path: "^(client|server|cli|sandbox)/",
        pathNot:
          "^(client/language-client/|server/handlers/|server/server\\.ts$)",
      },
      { path: "^server/protocol\\.ts$" },
    ),
    wall(
      "the client's only way to the server is the protocol",
      "What is checked is what is sent: the client never reads a payload itself.",
      { path: "^client/" },
      { path: "^server/(?!protocol\\.ts$)" },
    ),
    wall(
      "what decides about sending knows no editor",
      "client/send and what it stands on run in tests against real sockets, without VS Code.",
      { path: "^client/(async|http|live|compare|send)/" },
      { path: "^vscode$|node_modules/vscode-" },
    ),
    wall(
      "questions, pickers and progress know no CDP",
      "client/ui could be taken into any extension.",
      { path: "^client/ui/" },
      { path: "^(cdp/|client/(?!ui/|async/))" },
    ),
    wall(
      "the command line is the check and its reports",
      "It is copied into build servers: no editor, no network, no other process.",
      { path: "^cli/" },
      {
        path: "^(client|sandbox)/|^server/(?!(check|document)/)|^vscode$|node_modules/vscode-(?!languageserver-textdocument)|^(node:)?(http|https|net|tls|child_process)$",
      },
    ),
    wall(
      "the sandbox is a CDP, not an editor",
      "It uses the same checks and nothing of the client.",
      { path: "^sandbox/" },
      { path: "^(client|cli)/|^server/(?!(check|document)/)|^vscode$" },
    ),
    wall(
      "nobody uses the command line",
      "It is a program, not a library.",
      { path: "^(cdp|client|server|sandbox)/" },
      { path: "^cli/" },
    ),
    wall(
      "nothing of the product imports a test",
      "Tests stay at home.",
      { path: "^(cdp|client|server|sandbox|cli)/" },
      { path: "^test/" },
    ),
    ...upwards("client", clientRooms),
    ...upwards("server", serverRooms),
    ...upwards("server/language", languageRooms),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(test|scripts|dist|out)/" },
    enhancedResolveOptions: { extensions: [".ts", ".js", ".json", ".d.ts"] },
    reporterOptions: {
      archi: {
        collapsePattern:
          "^(cdp|sandbox|cli|generated|server/(document|check|language|handlers)|client/[^/]+(?=/))",
      },
    },
  },
};
