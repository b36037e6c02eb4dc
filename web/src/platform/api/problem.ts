// SPDX-License-Identifier: Apache-2.0
// A refusal or fault as the server tells it (RFC 9457 problem+json), and the two that only a browser can see:
// no connection, and an answer that is not the API's.

export interface FieldFault {
  path: string;
  code: string;
  args: Record<string, unknown>;
}

export interface ProblemAnswer {
  status: number;
  code: string;
  args?: Record<string, unknown>;
  fields?: { path: string; code: string; args?: Record<string, unknown> }[];
  trace_id?: string;
}

export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly args: Record<string, unknown>;
  readonly fields: FieldFault[];
  readonly traceId: string | undefined;

  constructor(answer: ProblemAnswer) {
    super(answer.code);
    this.status = answer.status;
    this.code = answer.code;
    this.args = answer.args ?? {};
    this.fields = (answer.fields ?? []).map((fault) => ({ ...fault, args: fault.args ?? {} }));
    this.traceId = answer.trace_id;
  }

  /** Not allowed, or not there for this person: nothing that trying again would change. */
  get refused(): boolean {
    return this.status === 403 || this.status === 404;
  }
}

export const noConnection = (): Problem => new Problem({ status: 0, code: "web.no_connection" });
const unreadable = (status: number): Problem => new Problem({ status, code: "web.unreadable_answer" });

function isProblemAnswer(body: unknown): body is ProblemAnswer {
  return typeof body === "object" && body !== null && typeof (body as ProblemAnswer).code === "string";
}

export function readProblem(status: number, body: unknown): Problem {
  return isProblemAnswer(body) ? new Problem({ ...body, status }) : unreadable(status);
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  // fetch reports every network failure as a TypeError; anything else is a mistake of ours and must be seen
  // as one.
  if (error instanceof TypeError && /fetch|network/i.test(error.message)) return noConnection();
  throw error;
}
