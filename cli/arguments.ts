import { parseArgs } from "node:util";
import { formatNames, type FormatName } from "./formats";
import { messages } from "./messages";

export interface CheckArguments {
  readonly command: "check";
  readonly inputs: readonly string[];
  readonly format: FormatName;
  /** Infinity: any number is allowed. */
  readonly maxWarnings: number;
  /** Undefined: the usual file, if it is there. */
  readonly problems: string | undefined;
  readonly stdinName: string;
}

export type Arguments =
  | CheckArguments
  | { readonly command: "help" | "version" }
  | { readonly command: "invalid"; readonly message: string };

/** @param args what stands after the command's own name */
export function readArguments(args: readonly string[]): Arguments {
  try {
    return interpret(parse(args));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return invalid(message.replaceAll("\n", " "));
  }
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: "string", default: "text" },
      "max-warnings": { type: "string" },
      problems: { type: "string" },
      "stdin-name": { type: "string", default: "<stdin>" },
      help: { type: "boolean" },
      version: { type: "boolean" },
    },
  });
}

function interpret({
  values,
  positionals: [command, ...inputs],
}: ReturnType<typeof parse>): Arguments {
  if (values.help) return { command: "help" };
  if (values.version) return { command: "version" };
  if (command !== "check") {
    return invalid(
      command === undefined
        ? messages.noCommand
        : messages.unknownCommand(command),
    );
  }
  const {
    format,
    "max-warnings": maxWarnings,
    "stdin-name": stdinName,
  } = values;
  if (!isFormat(format)) {
    return invalid(messages.unknownFormat(format, formatNames));
  }
  if (maxWarnings !== undefined && !/^\d+$/.test(maxWarnings)) {
    return invalid(messages.maxWarningsNoNumber);
  }
  return {
    command: "check",
    inputs: inputs.length > 0 ? inputs : ["."],
    format,
    maxWarnings: maxWarnings === undefined ? Infinity : Number(maxWarnings),
    problems: values.problems,
    stdinName,
  };
}

const invalid = (message: string) => ({ command: "invalid", message }) as const;

const isFormat = (name: string): name is FormatName =>
  (formatNames as readonly string[]).includes(name);
