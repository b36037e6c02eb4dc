// SPDX-License-Identifier: Apache-2.0
// The one way to the server. `api` knows every path, form and answer from the generated schema; `send` turns
// an answer into its data or a thrown Problem.
import createClient, { type Middleware } from "openapi-fetch";
import { noteSessionEnded, noteSessionUsed } from "@/platform/session/activity";
import { asProblem, readProblem } from "./problem";
import { answered, repeatKey } from "./repeat_key";
import type { paths } from "./schema.gen";

const timeoutMs = 30_000;

const bodies = new WeakMap<Request, string>();

const repeatable: Middleware = {
  async onRequest({ request }) {
    if (request.method === "GET") return request;
    const body = await request.clone().text();
    request.headers.set("Idempotency-Key", repeatKey(request.method, request.url, body));
    bodies.set(request, body);
    return request;
  },
  onResponse({ request, response }) {
    const body = bodies.get(request);
    if (body !== undefined && response.status < 500) answered(request.method, request.url, body);
  },
};

const sessionWatch: Middleware = {
  onResponse({ request, response }) {
    if (response.ok) noteSessionUsed();
    // A refused sign-in is an answer to the person who signs in, not the end of a session.
    else if (response.status === 401 && !/\/api\/session$/.test(request.url)) noteSessionEnded();
  },
};

export const api = createClient<paths>({
  baseUrl: window.location.origin,
  credentials: "same-origin",
  fetch: async (request) => {
    const timer = new AbortController();
    const timeout = setTimeout(() => timer.abort(), timeoutMs);
    try {
      return await fetch(request, { signal: timer.signal });
    } catch (error) {
      if (timer.signal.aborted) throw new TypeError("network timeout");
      throw error;
    } finally {
      clearTimeout(timeout);
    }
  },
});
api.use(repeatable, sessionWatch);

interface Outcome<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

export async function send<Data>(request: Promise<Outcome<Data>>): Promise<NonNullable<Data>> {
  let outcome: Outcome<Data>;
  try {
    outcome = await request;
  } catch (error) {
    throw error instanceof SyntaxError ? readProblem(502, undefined) : asProblem(error);
  }
  if (!outcome.response.ok) throw readProblem(outcome.response.status, outcome.error);
  return (outcome.data ?? {}) as NonNullable<Data>;
}
