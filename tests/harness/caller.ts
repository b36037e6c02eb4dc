// SPDX-License-Identifier: Apache-2.0
// One who calls the API, as a browser would: keeps the session's cookie and says that a write comes from the
// same site. `call` takes any path and answers with status, body and the code of a refusal; `api` is typed by
// the API's description.
import createClient from "openapi-fetch";
import type { paths } from "../../web/src/platform/api/schema.gen";

export interface Answer {
  status: number;
  /** The code of a refusal ("auth.no_such_record"); "" where the call was not refused. */
  code: string;
  // What a call by a plain path answers has no type of its own.
  body: Record<string, unknown>;
}

export class Caller {
  private cookie = "";
  readonly api;

  constructor(readonly url: string) {
    this.api = createClient<paths>({ baseUrl: url, fetch: (request) => this.send(request) });
  }

  async call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const write = method !== "GET";
    const response = await this.send(
      new Request(`${this.url}${path}`, {
        method,
        ...(write
          ? { body: JSON.stringify(body ?? {}), headers: { "content-type": "application/json", ...headers } }
          : {}),
      }),
    );
    return answered(response);
  }

  /** Sends the bytes of a file, as the pages do. */
  async upload(
    path: string,
    content: string | Uint8Array<ArrayBuffer>,
    type = "application/octet-stream",
    name = "paper",
  ): Promise<Answer> {
    const headers = { "content-type": type, "x-file-name": encodeURIComponent(name) };
    return answered(
      await this.send(new Request(`${this.url}${path}`, { method: "POST", body: content, headers })),
    );
  }

  async download(path: string): Promise<Uint8Array> {
    const response = await this.send(new Request(`${this.url}${path}`));
    if (!response.ok) throw new Error(`GET ${path}: ${String(response.status)}`);
    return new Uint8Array(await response.arrayBuffer());
  }

  /** Throws where the call is refused: for what a test needs done, not for what it tests. */
  async done(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
    const answer = await this.call(method, path, body);
    if (answer.status >= 300) {
      throw new Error(`${method} ${path}: ${String(answer.status)} ${JSON.stringify(answer.body)}`);
    }
    return answer.body;
  }

  async signIn(signInName: string, password: string): Promise<void> {
    await this.done("POST", "/api/session", { sign_in_name: signInName, password });
  }

  private async send(request: Request): Promise<Response> {
    const headers = new Headers(request.headers);
    headers.set("sec-fetch-site", "same-origin");
    if (this.cookie !== "") headers.set("cookie", this.cookie);
    const response = await fetch(new Request(request, { headers }));
    for (const line of response.headers.getSetCookie()) this.cookie = line.split(";")[0] ?? "";
    return response;
  }
}

async function answered(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = (response.headers.get("content-type") ?? "").includes("json");
  const parsed = isJson && text !== "" ? (JSON.parse(text) as Record<string, unknown>) : {};
  const code = !response.ok && typeof parsed["code"] === "string" ? parsed["code"] : "";
  return { status: response.status, code, body: parsed };
}
