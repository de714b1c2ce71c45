import type { NoLive } from "./live/retrieve";

/** Why the live resource is not known, as the end of a sentence. */
export function blindClause(because: NoLive): string {
  if (typeof because === "object")
    return `the environment answered with ${because.status}.`;
  switch (because) {
    case "timeout":
      return "there was no answer in time.";
    case "cut":
    case "notHttp":
      return "its answer broke off or was not HTTP.";
    case "unreadable":
      return "the answer is not that resource.";
    case "cancelled":
    case "noSuchHost":
    case "unreachable":
    case "connectTimeout":
    case "tls":
    case "notLoopback":
    case "failed":
    case "badRequest":
      return "it could not be asked for.";
  }
}
