import type { Search } from "../../dialogs/find/result-step";
import { find } from "../../live/find";
import type { Destination } from "../../send/outcome";
import {
  notifyFailure,
  openEnvironment,
} from "../environments/open-environment";
import type { Services } from "../services";

export type SearchServices = Pick<Services, "credentials" | "exchange">;

/** The search that the dialogs use. */
export function searchIn(
  services: SearchServices,
  destination: Destination,
): Search {
  const { environment } = destination;
  return async () => {
    const opened = await openEnvironment(services, destination);
    if (!opened.ok) return opened;
    return {
      ok: true,
      find: (query, signal, page) =>
        find(opened.get(signal), environment.baseUrl, query, page),
      notifyFailure: (failure) => void notifyFailure(failure, environment),
    };
  };
}
