/**
 * The walls between the rooms, and the directions in which they may be
 * crossed. `npm run check` runs it; each rule's comment says why.
 */
import { builtinModules } from "node:module";

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

const wall = (name, comment, from, to) => ({
  name,
  comment,
  severity: "error",
  from,
  to,
});

/** A forbidden arrow from each room to the rooms above it. */
const upwards = (folder, rooms, comment) =>
  rooms
    .slice(0, -1)
    .map((room, at) =>
      wall(
        `${folder}/${room} imports only rooms below it`,
        comment,
        { path: `^${folder}/${room}/` },
        { path: `^${folder}/(${rooms.slice(at + 1).join("|")})/` },
      ),
    );

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
      { path: "^(client/extension|(server|sandbox|cli)/main)(\\.web)?\\.ts$" },
    ),
    wall(
      "cdp/ stands on the ground",
      "What CDP documents depends on nothing of ours but what the schemas say, so that everybody may use it.",
      { path: "^cdp/" },
      { pathNot: "^(cdp/|generated/(attributes|refused-types)\\.json$)" },
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
      "nothing of the web reaches Node",
      "A browser has no module of Node, and a bundle with substitutes for them is large and wrong. tsconfig.web.json has no global of Node either.",
      { path: "\\.web\\.ts$" },
      {
        path: `^(node:)?(${builtinModules.join("|")})$`,
        reachable: true,
      },
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
    wall(
      "the syntax tree knows no reader",
      "Two readers make it and everybody reads it: whoever takes its types must not get a reader with them.",
      { path: "^server/document/(syntax-tree|parse-error)\\.ts$" },
      { path: "^server/document/(?!syntax-tree\\.ts$)" },
    ),
    wall(
      "characters and tokens know no tree's reader",
      "They run before it is known that a text is small and shallow enough to be parsed, and many times in a repair.",
      {
        path: "^server/document/(characters|scan|tokens|token-cursor|value-extent|value-stats)\\.ts$",
      },
      { path: "^server/document/(parse|lazy-tree|parsed-text|payload)\\.ts$" },
    ),
    wall(
      "a payload is put together in one place",
      "payload.ts alone decides which reader a text gets, so that check, completion and sending read the same one.",
      { path: "^server/document/(?!payload\\.ts$)" },
      { path: "^server/document/(payload|parsed-text)\\.ts$" },
    ),
    wall(
      "schema, syntax and directives find their problems alone",
      "check.ts puts them together; what one of them should know of another belongs beside them, into what all of them share.",
      { path: "^server/check/(schema|syntax|directives)/" },
      {
        path: "^server/check/(schema|syntax|directives|rules)/",
        pathNot: "^server/check/$1/",
      },
    ),
    wall(
      "rules stand on the schema only",
      "A rule says what a schema cannot of a value that the schema has placed; how the text is spelled is no matter of it.",
      { path: "^server/check/rules/" },
      { path: "^server/check/(syntax|directives)/" },
    ),
    wall(
      "what all checks share knows none of them",
      "A problem's type and code go everywhere, into every bundle; a check must not go with them.",
      {
        path: "^server/check/",
        pathNot:
          "^server/check/(check\\.ts$|(schema|syntax|directives|rules)/)",
      },
      { path: "^server/check/(check\\.ts$|(schema|syntax|directives|rules)/)" },
    ),
    wall(
      "a start loads no feature",
      "The first problems wait for every module before them: all of server/language but its types is loaded when it is first asked for.",
      { path: "^server/(?!language/)" },
      {
        path: "^server/language/",
        dependencyTypesNot: ["type-only", "dynamic-import"],
      },
    ),
    ...upwards(
      "client",
      clientRooms,
      "Data has one way through the rooms; two rooms that need each other are one room, or the lower one should be given a function.",
    ),
    ...upwards(
      "server",
      serverRooms,
      "A text becomes a payload, a payload becomes problems, features read both, and only handlers speak LSP.",
    ),
    ...upwards(
      "server/language",
      languageRooms,
      "Features are made of values and edits, a fix of anything that another feature knows: so values and layout serve all, and nothing waits for a fix.",
    ),
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
